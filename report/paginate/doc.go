// Package paginate lays slides out on pages and draws them to writers: it finds the type at which a slide needs the fewest pages,
// has siblings share it, breaks what does not fit into pages of equal height, and hands every page to the files' writers. Whose
// slides they are, what stands around a body and what a block is it does not know: it is given nodes, see [Slide].
//
//	slides of nodes --Lower--> --Fit: fit, share, settle--> a step, pages and a break for each --Draw--> pages to layout.Writers
//
// Every stage runs on all of the workers of a [Pool]; the result is the same for any number of them.
package paginate
