;; The loops of `life/candidates.ts`, which is their definition.
(module
  (import "env" "memory" (memory 1))
  (import "env" "residents" (global $residents i32))
  (import "env" "classOf" (global $classOf i32))
  (import "env" "countStart" (global $countStart i32))
  (import "env" "countThresholds" (global $countThresholds i32))
  (import "env" "slotStart" (global $slotStart i32))
  (import "env" "slots" (global $slots i32))
  (import "env" "yearStarts" (global $yearStarts i32))
  (import "env" "years" (global $years i32))
  (import "env" "counts" (global $counts i32))
  (import "env" "firstAct" (global $firstAct i32))
  (import "env" "nextYear" (global $nextYear i32))
  (import "env" "nextCandidate" (global $nextCandidate i32))
  (import "env" "choice" (global $choice i32))
  (import "env" "occurrence" (global $occurrence i32))
  (import "env" "row" (global $row i32))
  (import "env" "year" (global $year i32))
  (import "env" "act" (global $act i32))
  (import "env" "behaviour" (global $behaviour i32))
  (import "env" "day" (global $day i32))
  (import "env" "counter0" (global $counter0 i32))
  (import "env" "counter1" (global $counter1 i32))
  (import "env" "x" (global $x i32))
  (import "env" "y" (global $y i32))

  ;; The place of a number in a column.
  (func $in (param $column i32) (param $index i32) (result i32)
    (i32.add (local.get $column) (i32.shl (local.get $index) (i32.const 2))))

  ;; Which of so many equal parts a word falls in.
  (func $part (param $word i32) (param $parts i32) (result i32)
    (i32.wrap_i64
      (i64.shr_u
        (i64.mul (i64.extend_i32_u (local.get $word)) (i64.extend_i32_u (local.get $parts)))
        (i64.const 32))))

  (func (export "layOut") (param $rows i32) (result i32)
    (local $place i32) (local $resident i32) (local $start i32) (local $end i32) (local $at i32)
    (local $inRun i32) (local $word i32) (local $own i32) (local $to i32) (local $index i32)
    (block $done
      (loop $nextRow
        (br_if $done (i32.ge_u (local.get $place) (local.get $rows)))
        (local.set $resident (i32.load (call $in (global.get $residents) (local.get $place))))
        (local.set $at
          (call $in (global.get $countStart) (i32.load (call $in (global.get $classOf) (local.get $place)))))
        (local.set $start (call $in (global.get $countThresholds) (i32.load (local.get $at))))
        (local.set $end (call $in (global.get $countThresholds) (i32.load offset=4 (local.get $at))))
        (local.set $inRun (i32.const 0))
        (loop $nextYear
          (local.set $word
            (i32.xor
              (i32.const 0x80000000)
              (i32.load
                (call $in
                  (global.get $counts)
                  (i32.add (i32.mul (local.get $inRun) (local.get $rows)) (local.get $place))))))
          (local.set $own
            (i32.add (global.get $firstAct) (i32.mul (local.get $inRun) (global.get $nextYear))))
          (local.set $at (local.get $start))
          (block $none
            (loop $nextCandidate
              (br_if $none (i32.ge_u (local.get $at) (local.get $end)))
              (br_if $none (i32.lt_s (local.get $word) (i32.load (local.get $at))))
              (local.set $to (i32.shl (local.get $index) (i32.const 2)))
              (i32.store (i32.add (global.get $row) (local.get $to)) (local.get $place))
              (i32.store (i32.add (global.get $year) (local.get $to)) (local.get $inRun))
              (i32.store (i32.add (global.get $act) (local.get $to)) (local.get $own))
              (i32.store (i32.add (global.get $counter0) (local.get $to)) (local.get $resident))
              (i32.store
                (i32.add (global.get $counter1) (local.get $to))
                (i32.or (local.get $own) (global.get $choice)))
              (local.set $own (i32.add (local.get $own) (global.get $nextCandidate)))
              (local.set $index (i32.add (local.get $index) (i32.const 1)))
              (local.set $at (i32.add (local.get $at) (i32.const 4)))
              (br $nextCandidate)))
          (local.set $inRun (i32.add (local.get $inRun) (i32.const 1)))
          (br_if $nextYear (i32.lt_u (local.get $inRun) (global.get $years))))
        (local.set $place (i32.add (local.get $place) (i32.const 1)))
        (br $nextRow)))
    (local.get $index))

  (func (export "choose") (param $count i32)
    (local $at i32) (local $end i32) (local $word i32) (local $slot i32) (local $start i32) (local $size i32)
    (local.set $end (i32.shl (local.get $count) (i32.const 2)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $word (i32.load (i32.add (global.get $x) (local.get $at))))
        (local.set $slot
          (call $in
            (global.get $slotStart)
            (i32.load
              (call $in (global.get $classOf) (i32.load (i32.add (global.get $row) (local.get $at)))))))
        (local.set $start (i32.load (local.get $slot)))
        (local.set $size (i32.sub (i32.load offset=4 (local.get $slot)) (local.get $start)))
        (local.set $slot
          (i32.add
            (global.get $slots)
            (i32.shl
              (i32.add (local.get $start) (call $part (local.get $word) (local.get $size)))
              (i32.const 3))))
        (i32.store
          (i32.add (global.get $behaviour) (local.get $at))
          (i32.and
            (i32.const 0xffff)
            (i32.shr_u
              (i32.load offset=4 (local.get $slot))
              (i32.shl
                (i32.ge_u (i32.mul (local.get $word) (local.get $size)) (i32.load (local.get $slot)))
                (i32.const 4)))))
        (local.set $slot
          (call $in (global.get $yearStarts) (i32.load (i32.add (global.get $year) (local.get $at)))))
        (local.set $start (i32.load (local.get $slot)))
        (i32.store
          (i32.add (global.get $day) (local.get $at))
          (i32.add
            (local.get $start)
            (call $part
              (i32.load (i32.add (global.get $y) (local.get $at)))
              (i32.sub (i32.load offset=4 (local.get $slot)) (local.get $start)))))
        (i32.store
          (i32.add (global.get $counter1) (local.get $at))
          (i32.or (i32.load (i32.add (global.get $act) (local.get $at))) (global.get $occurrence)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next)))))
