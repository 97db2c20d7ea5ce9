package main

import (
	"os"
	"strings"
	"testing"
)

func TestHello(t *testing.T) {
	t.Run("is the program in the README", func(t *testing.T) {
		program, err := os.ReadFile("main.go")
		if err != nil {
			t.Fatal(err)
		}
		readme, err := os.ReadFile("../../README.md")
		if err != nil {
			t.Fatal(err)
		}
		_, code, _ := strings.Cut(string(program), "package main")
		if !strings.Contains(string(readme), "package main"+code) {
			t.Error("the README shows another program")
		}
	})
}
