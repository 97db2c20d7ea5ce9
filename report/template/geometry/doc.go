// Package geometry evaluates the outlines of shapes of DrawingML: those that a file defines (a:custGeom; ISO/IEC 29500-1, 20.1.9.8), and the
// usual ones of those that it names (a:prstGeom; 20.1.9.18), by one evaluator of the 17 formulas of guides (20.1.9.11).
//
// Formulas are evaluated in floating point, in a way that is the same on every machine, and rounded once, to EMU, where a point is
// placed. What is divided by zero is zero.
package geometry
