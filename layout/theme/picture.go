package theme

// PictureSide says of the key of a layout with a picture to the edges of the page how many twelfths of the page the picture has beside the texts, and whether it
// stands right of them. Where texts stand over it they have the left third. 0: it is the key of no such layout.
func PictureSide(key string) (twelfths int, right bool) {
	switch key {
	case PictureLeftLayout, PictureRightLayout:
		return 4, key == PictureRightLayout
	case PictureLeftHalfLayout, PictureRightHalfLayout:
		return 6, key == PictureRightHalfLayout
	case PictureLeftTwoThirdsLayout, PictureRightTwoThirdsLayout:
		return 8, key == PictureRightTwoThirdsLayout
	case PictureFullLayout:
		return 8, true
	}
	return 0, false
}
