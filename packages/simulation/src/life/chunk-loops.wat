;; The loops of `life/chunk-loops.ts`, which is their definition.
(module
  (import "env" "memory" (memory 1))

  ;; Adds to the places of so many rows what an attribute gives them.
  (func (export "place") (param $count i32) (param $column i32) (param $stride i32) (param $places i32)
    (local $row i32) (local $at i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $count)))
        (local.set $at (i32.add (local.get $places) (i32.shl (local.get $row) (i32.const 2))))
        (i32.store
          (local.get $at)
          (i32.add
            (i32.load (local.get $at))
            (i32.mul (i32.load8_u (i32.add (local.get $column) (local.get $row))) (local.get $stride))))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next))))

  (func (export "chooseValues")
    (param $count i32) (param $size i32) (param $rowOf i32) (param $limits i32) (param $guide i32)
    (param $words i32) (param $places i32) (param $target i32)
    (local $row i32) (local $at i32) (local $word i32) (local $value i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $count)))
        (local.set $at (i32.shl (local.get $row) (i32.const 2)))
        (local.set $word (i32.load (i32.add (local.get $words) (local.get $at))))
        (local.set $at
          (i32.load
            (i32.add
              (local.get $rowOf)
              (i32.shl (i32.load (i32.add (local.get $places) (local.get $at))) (i32.const 2)))))
        (local.set $value
          (i32.load8_u
            (i32.add
              (local.get $guide)
              (i32.add (i32.shl (local.get $at) (i32.const 8)) (i32.shr_u (local.get $word) (i32.const 24))))))
        (local.set $word (i32.xor (local.get $word) (i32.const 0x80000000)))
        (local.set $at
          (i32.add
            (local.get $limits)
            (i32.shl
              (i32.add (i32.mul (local.get $at) (local.get $size)) (local.get $value))
              (i32.const 2))))
        (block $found
          (loop $higher
            (br_if $found (i32.le_s (local.get $word) (i32.load (local.get $at))))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (local.set $value (i32.add (local.get $value) (i32.const 1)))
            (br $higher)))
        (i32.store8 (i32.add (local.get $target) (local.get $row)) (local.get $value))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next))))

  ;; The same for two values, without a branch.
  (func (export "chooseFlags")
    (param $count i32) (param $size i32) (param $rowOf i32) (param $limits i32) (param $guide i32)
    (param $words i32) (param $places i32) (param $target i32)
    (local $row i32) (local $at i32) (local $word i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $count)))
        (local.set $at (i32.shl (local.get $row) (i32.const 2)))
        (local.set $word (i32.load (i32.add (local.get $words) (local.get $at))))
        (local.set $at
          (i32.load
            (i32.add
              (local.get $rowOf)
              (i32.shl (i32.load (i32.add (local.get $places) (local.get $at))) (i32.const 2)))))
        (i32.store8
          (i32.add (local.get $target) (local.get $row))
          (i32.or
            (i32.load8_u
              (i32.add
                (local.get $guide)
                (i32.add (i32.shl (local.get $at) (i32.const 8)) (i32.shr_u (local.get $word) (i32.const 24)))))
            (i32.lt_s
              (i32.load (i32.add (local.get $limits) (i32.shl (local.get $at) (i32.const 3))))
              (i32.xor (local.get $word) (i32.const 0x80000000)))))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next))))

  ;; Notes which of so many rows are inside, one after another; gives how many there are.
  (func (export "keep") (param $count i32) (param $inside i32) (param $places i32) (param $kept i32) (result i32)
    (local $row i32) (local $found i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $count)))
        (i32.store (i32.add (local.get $kept) (i32.shl (local.get $found) (i32.const 2))) (local.get $row))
        (local.set $found
          (i32.add
            (local.get $found)
            (i32.load8_u
              (i32.add
                (local.get $inside)
                (i32.load (i32.add (local.get $places) (i32.shl (local.get $row) (i32.const 2))))))))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next)))
    (local.get $found)))
