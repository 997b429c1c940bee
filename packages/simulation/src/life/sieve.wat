;; The loop of `life/deeds.ts`, which is its definition.
(module
  (import "env" "memory" (memory 1))
  (import "env" "all" (global $all i32))
  (import "env" "rowOf" (global $rowOf i32))
  (import "env" "behaviourOf" (global $behaviourOf i32))
  (import "env" "happens" (global $happens i32))
  (import "env" "recorded" (global $recorded i32))
  (import "env" "groups" (global $groups i32))
  (import "env" "rows" (global $rows i32))
  (import "env" "width" (global $width i32))
  (import "env" "occurrence" (global $occurrence i32))
  (import "env" "record" (global $record i32))
  (import "env" "at" (global $at i32))
  (import "env" "how" (global $how i32))
  (import "env" "traceless" (global $traceless i32))
  (import "env" "found" (global $found i32))

  ;; Keeps what may leave a trace, and notes what does not; how many there are of both goes into `found`.
  (func (export "sift") (param $count i32)
    (local $index i32) (local $from i32) (local $row i32) (local $first i32) (local $end i32) (local $look i32)
    (local $place i32) (local $word i64) (local $may i32) (local $sure i32) (local $stay i32)
    (local $kept i32) (local $lost i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $index) (local.get $count)))
        (local.set $from (i32.shl (local.get $index) (i32.const 2)))
        (local.set $row (i32.load (i32.add (global.get $rowOf) (local.get $from))))
        (local.set $first
          (i32.add
            (global.get $rows)
            (i32.mul
              (i32.load (i32.add (global.get $behaviourOf) (local.get $from)))
              (i32.shl (global.get $width) (i32.const 2)))))
        (local.set $end (i32.add (local.get $first) (i32.shl (global.get $width) (i32.const 2))))
        (local.set $place (i32.load (local.get $first)))
        (local.set $look (i32.add (local.get $first) (i32.const 16)))
        (block $looked
          (loop $nextLook
            (br_if $looked (i32.ge_u (local.get $look) (local.get $end)))
            (local.set $place
              (i32.add
                (local.get $place)
                (i32.mul
                  (i32.load8_u
                    (i32.add (i32.add (global.get $all) (local.get $row)) (i32.load (local.get $look))))
                  (i32.load offset=4 (local.get $look)))))
            (local.set $look (i32.add (local.get $look) (i32.const 8)))
            (br $nextLook)))
        (local.set $place (i32.add (global.get $occurrence) (i32.shl (local.get $place) (i32.const 4))))
        (local.set $word (i64.load32_u (i32.add (global.get $happens) (local.get $from))))
        (local.set $may (i64.lt_u (local.get $word) (i64.load (local.get $place))))
        (local.set $sure (i64.lt_u (local.get $word) (i64.load offset=8 (local.get $place))))
        (local.set $place
          (i32.add
            (i32.load offset=4 (local.get $first))
            (i32.load (i32.add (global.get $groups) (i32.shl (local.get $row) (i32.const 2))))))
        (local.set $stay
          (i32.or
            (i64.lt_u
              (i64.load32_u (i32.add (global.get $recorded) (local.get $from)))
              (i64.load (i32.add (global.get $record) (i32.shl (local.get $place) (i32.const 3)))))
            (i32.eqz (local.get $sure))))
        (i32.store (i32.add (global.get $at) (i32.shl (local.get $kept) (i32.const 2))) (local.get $index))
        (i32.store8
          (i32.add (global.get $how) (local.get $kept))
          (i32.load offset=8 (i32.add (local.get $first) (i32.shl (local.get $sure) (i32.const 2)))))
        (local.set $kept (i32.add (local.get $kept) (i32.and (local.get $may) (local.get $stay))))
        (i32.store (i32.add (global.get $traceless) (i32.shl (local.get $lost) (i32.const 2))) (local.get $index))
        (local.set $lost
          (i32.add (local.get $lost) (i32.and (local.get $may) (i32.eqz (local.get $stay)))))
        (local.set $index (i32.add (local.get $index) (i32.const 1)))
        (br $next)))
    (i32.store (global.get $found) (local.get $kept))
    (i32.store offset=4 (global.get $found) (local.get $lost))))
