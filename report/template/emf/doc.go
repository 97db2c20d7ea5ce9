// Package emf reads drawings of Enhanced Metafiles ([MS-EMF]) that are made of lines, curves and filled areas, as logos are. Those with
// pictures, texts, clipping or drawings of EMF+ alone are errors.
package emf
