;; Threefry2x32-20 (Salmon, Moraes, Dror and Shaw, 2011), two lots of four blocks at a time:
;; the second fills the time in which the first waits for itself. `draws/threefry.ts` is the definition.
;; Memory: from `base` on four columns of int32, each `capacity` long: counter 0, counter 1, the first words, the second words.
(module
  (import "env" "memory" (memory 1))
  (func (export "draw")
    (param $key0 i32) (param $key1 i32) (param $count i32) (param $base i32) (param $capacity i32)
    (local $key2 i32) (local $k0 v128) (local $k1 v128) (local $k2 v128)
    (local $x v128) (local $y v128) (local $u v128) (local $v v128) (local $at i32) (local $end i32) (local $column i32)
    (local.set $key2
      (i32.xor (i32.const 0x1bd11bda) (i32.xor (local.get $key0) (local.get $key1))))
    (local.set $k0 (i32x4.splat (local.get $key0)))
    (local.set $k1 (i32x4.splat (local.get $key1)))
    (local.set $k2 (i32x4.splat (local.get $key2)))
    (local.set $column (i32.shl (local.get $capacity) (i32.const 2)))
    (local.set $at (local.get $base))
    (local.set $end (i32.add (local.get $base) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $x (i32x4.add (v128.load (local.get $at)) (local.get $k0)))
        (local.set $u (i32x4.add (v128.load offset=16 (local.get $at)) (local.get $k0)))
        (local.set $y
          (i32x4.add (v128.load (i32.add (local.get $at) (local.get $column))) (local.get $k1)))
        (local.set $v
          (i32x4.add (v128.load offset=16 (i32.add (local.get $at) (local.get $column))) (local.get $k1)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 13))
              (i32x4.shr_u (local.get $y) (i32.const 19)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 13))
              (i32x4.shr_u (local.get $v) (i32.const 19)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 15))
              (i32x4.shr_u (local.get $y) (i32.const 17)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 15))
              (i32x4.shr_u (local.get $v) (i32.const 17)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 26))
              (i32x4.shr_u (local.get $y) (i32.const 6)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 26))
              (i32x4.shr_u (local.get $v) (i32.const 6)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 6))
              (i32x4.shr_u (local.get $y) (i32.const 26)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 6))
              (i32x4.shr_u (local.get $v) (i32.const 26)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $k1)))
        (local.set $u (i32x4.add (local.get $u) (local.get $k1)))
        (local.set $y
          (i32x4.add
            (i32x4.add (local.get $y) (local.get $k2))
            (v128.const i32x4 1 1 1 1)))
        (local.set $v
          (i32x4.add
            (i32x4.add (local.get $v) (local.get $k2))
            (v128.const i32x4 1 1 1 1)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 17))
              (i32x4.shr_u (local.get $y) (i32.const 15)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 17))
              (i32x4.shr_u (local.get $v) (i32.const 15)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 29))
              (i32x4.shr_u (local.get $y) (i32.const 3)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 29))
              (i32x4.shr_u (local.get $v) (i32.const 3)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 16))
              (i32x4.shr_u (local.get $y) (i32.const 16)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 16))
              (i32x4.shr_u (local.get $v) (i32.const 16)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 24))
              (i32x4.shr_u (local.get $y) (i32.const 8)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 24))
              (i32x4.shr_u (local.get $v) (i32.const 8)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $k2)))
        (local.set $u (i32x4.add (local.get $u) (local.get $k2)))
        (local.set $y
          (i32x4.add
            (i32x4.add (local.get $y) (local.get $k0))
            (v128.const i32x4 2 2 2 2)))
        (local.set $v
          (i32x4.add
            (i32x4.add (local.get $v) (local.get $k0))
            (v128.const i32x4 2 2 2 2)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 13))
              (i32x4.shr_u (local.get $y) (i32.const 19)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 13))
              (i32x4.shr_u (local.get $v) (i32.const 19)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 15))
              (i32x4.shr_u (local.get $y) (i32.const 17)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 15))
              (i32x4.shr_u (local.get $v) (i32.const 17)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 26))
              (i32x4.shr_u (local.get $y) (i32.const 6)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 26))
              (i32x4.shr_u (local.get $v) (i32.const 6)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 6))
              (i32x4.shr_u (local.get $y) (i32.const 26)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 6))
              (i32x4.shr_u (local.get $v) (i32.const 26)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $k0)))
        (local.set $u (i32x4.add (local.get $u) (local.get $k0)))
        (local.set $y
          (i32x4.add
            (i32x4.add (local.get $y) (local.get $k1))
            (v128.const i32x4 3 3 3 3)))
        (local.set $v
          (i32x4.add
            (i32x4.add (local.get $v) (local.get $k1))
            (v128.const i32x4 3 3 3 3)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 17))
              (i32x4.shr_u (local.get $y) (i32.const 15)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 17))
              (i32x4.shr_u (local.get $v) (i32.const 15)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 29))
              (i32x4.shr_u (local.get $y) (i32.const 3)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 29))
              (i32x4.shr_u (local.get $v) (i32.const 3)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 16))
              (i32x4.shr_u (local.get $y) (i32.const 16)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 16))
              (i32x4.shr_u (local.get $v) (i32.const 16)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 24))
              (i32x4.shr_u (local.get $y) (i32.const 8)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 24))
              (i32x4.shr_u (local.get $v) (i32.const 8)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $k1)))
        (local.set $u (i32x4.add (local.get $u) (local.get $k1)))
        (local.set $y
          (i32x4.add
            (i32x4.add (local.get $y) (local.get $k2))
            (v128.const i32x4 4 4 4 4)))
        (local.set $v
          (i32x4.add
            (i32x4.add (local.get $v) (local.get $k2))
            (v128.const i32x4 4 4 4 4)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 13))
              (i32x4.shr_u (local.get $y) (i32.const 19)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 13))
              (i32x4.shr_u (local.get $v) (i32.const 19)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 15))
              (i32x4.shr_u (local.get $y) (i32.const 17)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 15))
              (i32x4.shr_u (local.get $v) (i32.const 17)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 26))
              (i32x4.shr_u (local.get $y) (i32.const 6)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 26))
              (i32x4.shr_u (local.get $v) (i32.const 6)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $y)))
        (local.set $u (i32x4.add (local.get $u) (local.get $v)))
        (local.set $y
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $y) (i32.const 6))
              (i32x4.shr_u (local.get $y) (i32.const 26)))
            (local.get $x)))
        (local.set $v
          (v128.xor
            (v128.or
              (i32x4.shl (local.get $v) (i32.const 6))
              (i32x4.shr_u (local.get $v) (i32.const 26)))
            (local.get $u)))
        (local.set $x (i32x4.add (local.get $x) (local.get $k2)))
        (local.set $u (i32x4.add (local.get $u) (local.get $k2)))
        (local.set $y
          (i32x4.add
            (i32x4.add (local.get $y) (local.get $k0))
            (v128.const i32x4 5 5 5 5)))
        (local.set $v
          (i32x4.add
            (i32x4.add (local.get $v) (local.get $k0))
            (v128.const i32x4 5 5 5 5)))
        (v128.store
          (i32.add (local.get $at) (i32.shl (local.get $column) (i32.const 1)))
          (local.get $x))
        (v128.store offset=16
          (i32.add (local.get $at) (i32.shl (local.get $column) (i32.const 1)))
          (local.get $u))
        (v128.store
          (i32.add (local.get $at) (i32.mul (local.get $column) (i32.const 3)))
          (local.get $y))
        (v128.store offset=16
          (i32.add (local.get $at) (i32.mul (local.get $column) (i32.const 3)))
          (local.get $v))
        (local.set $at (i32.add (local.get $at) (i32.const 32)))
        (br $next)))))
