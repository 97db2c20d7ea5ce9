package figure

import "fmt"

// mostWhole is up to where a float64, as which Excel keeps numbers, has every whole number.
const mostWhole = 1 << 53

// CheckWhole reports a whole number that no program shows with all its digits.
func CheckWhole(v int64) error {
	if v < -mostWhole || v > mostWhole {
		return fmt.Errorf("%d is beyond 2^53, from where Excel rounds whole numbers; give it as a string, or as a float64 if it may be rounded", v)
	}
	return nil
}

// checkWhole is CheckWhole for a plain value.
func checkWhole(v any) error {
	switch n := v.(type) {
	case int:
		return CheckWhole(int64(n))
	case int64:
		return CheckWhole(n)
	}
	return nil
}

// Exact is Plain, and an error of a whole number beyond 2^53: the files of a deck would not all have the same.
func Exact(v any) (any, error) {
	v, err := Plain(v)
	if err == nil {
		err = checkWhole(v)
	}
	return v, err
}
