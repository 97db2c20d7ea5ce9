package officetest

import (
	"os"
	"os/exec"
	"testing"
)

// Switch is the environment variable that has tests ask foreign programs, which take minutes; .ci/run sets it and installs them.
const Switch = "DECKFOLD_JUDGES"

// VeraPDF is what Judges knows veraPDF by: its jar, which the environment variable VERAPDF names.
const VeraPDF = "veraPDF"

// Python is what Judges knows a Python with python-pptx by: the environment variable that names its program.
const Python = "DECKFOLD_PYTHON"

// Judges skips a test that asks foreign programs where Switch is not set. Where it is, a program that is missing fails the test.
func Judges(t testing.TB, programs ...string) {
	t.Helper()
	if os.Getenv(Switch) == "" {
		t.Skip("asks other programs: set " + Switch)
	}
	for _, p := range programs {
		var err error
		switch p {
		case VeraPDF:
			_, err = os.Stat(os.Getenv("VERAPDF"))
		case Python:
			err = exec.Command(os.Getenv(Python), "-c", "import pptx").Run()
		default:
			_, err = exec.LookPath(p)
		}
		if err != nil {
			t.Fatalf("%s is not installed; .ci/run installs it: %v", p, err)
		}
	}
}

// Conforms has veraPDF check PDF files, all in one call, against a profile such as "ua1" or "2a". It gives what veraPDF says of
// those that fail.
func Conforms(t testing.TB, profile string, paths ...string) {
	t.Helper()
	Judges(t, VeraPDF)
	args := append([]string{"-jar", os.Getenv("VERAPDF"), "-f", profile, "--format", "text", "-v"}, paths...)
	if out, err := exec.Command("java", args...).CombinedOutput(); err != nil {
		t.Errorf("veraPDF, %s: %v\n%s", profile, err, out)
	}
}
