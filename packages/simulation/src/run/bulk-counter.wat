;; The loops of `run/bulk-counter.ts`, which is their definition.
(module
  (import "env" "memory" (memory 1))
  (import "env" "counts" (global $counts i32))
  (import "env" "groupOf" (global $groupOf i32))
  (import "env" "row" (global $row i32))
  (import "env" "year" (global $year i32))
  (import "env" "behaviour" (global $behaviour i32))
  (import "env" "at" (global $at i32))
  (import "env" "how" (global $how i32))
  (import "env" "traceless" (global $traceless i32))
  (import "env" "cityDays" (global $cityDays i32))
  (import "env" "provinceDays" (global $provinceDays i32))
  (import "env" "nationDays" (global $nationDays i32))
  (import "env" "deeds" (global $deeds i32))
  (import "env" "deedsByGroup" (global $deedsByGroup i32))
  (import "env" "delays" (global $delays i32))
  (import "env" "behaviours" (global $behaviours i32))
  (import "env" "deedColumns" (global $deedColumns i32))
  (import "env" "groupDeedColumns" (global $groupDeedColumns i32))
  (import "env" "delayStretches" (global $delayStretches i32))
  (import "env" "plain" (global $plain i32))

  ;; The place of a number in a column.
  (func $in (param $column i32) (param $index i32) (result i32)
    (i32.add (local.get $column) (i32.shl (local.get $index) (i32.const 2))))

  (func $add (param $place i32)
    (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (i32.const 1))))

  ;; Where deeds of a year and a behaviour are counted.
  (func $deedAt (param $year i32) (param $behaviour i32) (result i32)
    (call $in
      (global.get $counts)
      (i32.add
        (global.get $deeds)
        (i32.mul
          (i32.add (i32.mul (local.get $year) (global.get $behaviours)) (local.get $behaviour))
          (global.get $deedColumns)))))

  ;; Where those of a group are.
  (func $groupAt (param $group i32) (param $behaviour i32) (result i32)
    (call $in
      (global.get $counts)
      (i32.add
        (global.get $deedsByGroup)
        (i32.mul
          (i32.add (i32.mul (local.get $group) (global.get $behaviours)) (local.get $behaviour))
          (global.get $groupDeedColumns)))))

  ;; Where a delay is counted that is so many stretches long, under the first level; the longest are counted together.
  (func $delayAt (param $group i32) (param $stretch i32) (param $last i32) (result i32)
    (call $in
      (global.get $counts)
      (i32.add
        (global.get $delays)
        (i32.mul
          (i32.add
            (i32.mul (local.get $group) (global.get $delayStretches))
            (select
              (local.get $stretch)
              (local.get $last)
              (i32.lt_s (local.get $stretch) (local.get $last))))
          (i32.const 3)))))

  (func (export "countTraceless") (param $count i32)
    (local $each i32) (local $index i32) (local $of i32) (local $place i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $each) (local.get $count)))
        (local.set $index (i32.load (call $in (global.get $traceless) (local.get $each))))
        (local.set $of (i32.load (call $in (global.get $behaviour) (local.get $index))))
        (local.set $place
          (call $deedAt (i32.load (call $in (global.get $year) (local.get $index))) (local.get $of)))
        (call $add (local.get $place))
        (local.set $place
          (call $groupAt
            (i32.load (call $in (global.get $groupOf) (i32.load (call $in (global.get $row) (local.get $index)))))
            (local.get $of)))
        (call $add (local.get $place))
        (local.set $each (i32.add (local.get $each) (i32.const 1)))
        (br $next))))

  (func (export "countPlain") (param $count i32)
    (local $deed i32) (local $index i32) (local $of i32) (local $group i32) (local $place i32)
    (local $stretch i32) (local $last i32)
    (local.set $last (i32.sub (global.get $delayStretches) (i32.const 1)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $deed) (local.get $count)))
        (if
          (i32.eq (i32.load8_u (i32.add (global.get $how) (local.get $deed))) (global.get $plain))
          (then
            (local.set $index (i32.load (call $in (global.get $at) (local.get $deed))))
            (local.set $of (i32.load (call $in (global.get $behaviour) (local.get $index))))
            (local.set $group
              (i32.load
                (call $in (global.get $groupOf) (i32.load (call $in (global.get $row) (local.get $index))))))
            (local.set $place
              (call $deedAt (i32.load (call $in (global.get $year) (local.get $index))) (local.get $of)))
            (call $add (local.get $place))
            (local.set $place (i32.add (local.get $place) (i32.const 4)))
            (call $add (local.get $place))
            (local.set $place (call $groupAt (local.get $group) (local.get $of)))
            (call $add (local.get $place))
            (local.set $place (i32.add (local.get $place) (i32.const 4)))
            (call $add (local.get $place))
            (local.set $stretch
              (i32.div_u (i32.load (call $in (global.get $cityDays) (local.get $deed))) (i32.const 30)))
            (local.set $place (call $delayAt (local.get $group) (local.get $stretch) (local.get $last)))
            (call $add (local.get $place))
            (local.set $stretch
              (i32.div_u (i32.load (call $in (global.get $provinceDays) (local.get $deed))) (i32.const 30)))
            (local.set $place (i32.add (i32.const 4) (call $delayAt (local.get $group) (local.get $stretch) (local.get $last))))
            (call $add (local.get $place))
            (local.set $stretch
              (i32.div_u (i32.load (call $in (global.get $nationDays) (local.get $deed))) (i32.const 30)))
            (local.set $place (i32.add (i32.const 8) (call $delayAt (local.get $group) (local.get $stretch) (local.get $last))))
            (call $add (local.get $place))))
        (local.set $deed (i32.add (local.get $deed) (i32.const 1)))
        (br $next)))))
