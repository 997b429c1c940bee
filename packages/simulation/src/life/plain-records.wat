;; The loop of `life/plain-records.ts`, which is its definition.
(module
  (import "env" "memory" (memory 1))
  (import "env" "at" (global $at i32))
  (import "env" "how" (global $how i32))
  (import "env" "walked" (global $walked i32))
  (import "env" "row" (global $row i32))
  (import "env" "plain" (global $plain i32))
  (import "env" "sure" (global $sure i32))
  (import "env" "behaviour" (global $behaviour i32))
  (import "env" "day" (global $day i32))
  (import "env" "x" (global $x i32))
  (import "env" "y" (global $y i32))
  (import "env" "filing" (global $filing i32))
  (import "env" "outcomes" (global $outcomes i32))
  (import "env" "sets" (global $sets i32))
  (import "env" "width" (global $width i32))
  (import "env" "cityDays" (global $cityDays i32))
  (import "env" "provinceDays" (global $provinceDays i32))
  (import "env" "nationDays" (global $nationDays i32))
  (import "env" "city" (global $city i32))
  (import "env" "outcomeOf" (global $outcomeOf i32))
  (import "env" "offset" (global $offset i32))
  (import "env" "drawn" (global $drawn i32))

  ;; The days that a word draws from a delay.
  (func $days (param $delay i32) (param $word i32) (result i32)
    (i32.add
      (i32.load (local.get $delay))
      (i32.wrap_i64
        (i64.shr_u
          (i64.mul (i64.extend_i32_u (local.get $word)) (i64.load32_u offset=4 (local.get $delay)))
          (i64.const 32)))))

  ;; Makes the records of so many deeds, where they are plain; gives how many of them have units to draw.
  (func (export "make") (param $count i32) (result i32)
    (local $deed i32) (local $to i32) (local $index i32) (local $draw i32) (local $of i32) (local $days i32)
    (local $word i64) (local $outcome i32) (local $units i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $deed) (local.get $count)))
        (block $left
          (local.set $to (i32.shl (local.get $deed) (i32.const 2)))
          (local.set $index (i32.shl (i32.load (i32.add (global.get $at) (local.get $to))) (i32.const 2)))
          (if
            (i32.ne (i32.load8_u (i32.add (global.get $how) (local.get $deed))) (global.get $plain))
            (then
              (i32.store8
                (i32.add (global.get $walked) (i32.load (i32.add (global.get $row) (local.get $index))))
                (i32.const 1))
              (br $left)))
          (local.set $draw (i32.mul (local.get $to) (i32.const 3)))
          (local.set $of
            (i32.add
              (global.get $filing)
              (i32.mul (i32.load (i32.add (global.get $behaviour) (local.get $index))) (i32.const 48))))
          (if
            (i32.or
              (i64.lt_u
                (i64.load32_u offset=4 (i32.add (global.get $x) (local.get $draw)))
                (i64.load (local.get $of)))
              (i64.lt_u
                (i64.load32_u offset=4 (i32.add (global.get $y) (local.get $draw)))
                (i64.load offset=8 (local.get $of))))
            (then
              (i32.store8 (i32.add (global.get $how) (local.get $deed)) (global.get $sure))
              (i32.store8
                (i32.add (global.get $walked) (i32.load (i32.add (global.get $row) (local.get $index))))
                (i32.const 1))
              (br $left)))
          (local.set $days
            (call $days
              (i32.add (local.get $of) (i32.const 16))
              (i32.load (i32.add (global.get $y) (local.get $draw)))))
          (i32.store (i32.add (global.get $cityDays) (local.get $to)) (local.get $days))
          (i32.store
            (i32.add (global.get $city) (local.get $to))
            (i32.add (i32.load (i32.add (global.get $day) (local.get $index))) (local.get $days)))
          (local.set $days
            (i32.add
              (local.get $days)
              (call $days
                (i32.add (local.get $of) (i32.const 24))
                (i32.load offset=8 (i32.add (global.get $x) (local.get $draw))))))
          (i32.store (i32.add (global.get $provinceDays) (local.get $to)) (local.get $days))
          (i32.store
            (i32.add (global.get $nationDays) (local.get $to))
            (i32.add
              (local.get $days)
              (call $days
                (i32.add (local.get $of) (i32.const 32))
                (i32.load offset=8 (i32.add (global.get $y) (local.get $draw))))))
          (local.set $outcome (i32.load offset=40 (local.get $of)))
          (local.set $word (i64.load32_u (i32.add (global.get $x) (local.get $draw))))
          (block $chosen
            (loop $nextOutcome
              (local.set $of (i32.add (global.get $outcomes) (i32.shl (local.get $outcome) (i32.const 4))))
              (br_if $chosen (i64.lt_u (local.get $word) (i64.load (local.get $of))))
              (local.set $outcome (i32.add (local.get $outcome) (i32.const 1)))
              (br $nextOutcome)))
          (i32.store (i32.add (global.get $outcomeOf) (local.get $to)) (local.get $outcome))
          (if
            (i32.load offset=8 (local.get $of))
            (then
              (i32.store
                (i32.add (global.get $drawn) (i32.shl (local.get $units) (i32.const 2)))
                (local.get $deed))
              (local.set $units (i32.add (local.get $units) (i32.const 1)))
              (local.set $outcome (i32.add (global.get $sets) (local.get $deed)))))
          (i32.store
            (i32.add (global.get $offset) (local.get $to))
            (i32.mul (local.get $outcome) (global.get $width))))
        (local.set $deed (i32.add (local.get $deed) (i32.const 1)))
        (br $next)))
    (local.get $units)))
