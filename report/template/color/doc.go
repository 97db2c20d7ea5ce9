// Package color resolves the colours of DrawingML (ISO/IEC 29500-1, 20.1.2.3): names of a theme through the map of a master or layout,
// values, and the modifiers that change them, in their order.
package color
