package templatetest

// Used is a template that was used: with sample slides, what is about them and about people, and what decks keep.
func Used() *File {
	f := Sample()
	f.Set("ppt/media/image1.png", "", "\x89PNG\r\n\x1a\nbrand")
	f.Set("ppt/media/image2.PNG", "", "\x89PNG\r\n\x1a\nsample")
	f.Edit(LayoutPart(1), `<p:sp>`, `<p:pic><p:nvPicPr><p:cNvPr id="9" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch/></p:blipFill><p:spPr/></p:pic><p:sp>`)
	f.Add(LayoutPart(1), Rel{ID: "rId2", Type: "image", Target: "../media/image1.png"})
	slide := Header + `<p:sld ` + NsAll + `><p:cSld><p:spTree/></p:cSld></p:sld>`
	f.Set("ppt/slides/slide1.xml", Pml+"slide+xml", slide)
	f.Relate("ppt/slides/slide1.xml", Rel{ID: "rId1", Type: "slideLayout", Target: "../slideLayouts/slideLayout2.xml"}, Rel{ID: "rId2", Type: "image", Target: "../media/image2.PNG"}, Rel{ID: "rId3", Type: "comments", Target: "../comments/comment1.xml"})
	f.Set("ppt/comments/comment1.xml", Pml+"comments+xml", `<p:cmLst `+NsAll+`/>`)
	f.Set("ppt/commentAuthors.xml", Pml+"commentAuthors+xml", `<p:cmAuthorLst `+NsAll+`/>`)
	f.Set("ppt/notesMasters/notesMaster1.xml", Pml+"notesMaster+xml", `<p:notesMaster `+NsAll+`><p:cSld><p:spTree/></p:cSld></p:notesMaster>`)
	f.Set("ppt/theme/theme2.xml", "application/vnd.openxmlformats-officedocument.theme+xml", ThemeXML("Notes", "123456"))
	f.Relate("ppt/notesMasters/notesMaster1.xml", Rel{ID: "rId1", Type: "theme", Target: "../theme/theme2.xml"})
	f.Set("customXml/item1.xml", "", `<!DOCTYPE any><a/>`)
	f.Set("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`)
	f.Set("docProps/thumbnail.jpeg", "", "\xff\xd8")
	f.Add("", Rel{ID: "rId4", Type: "custom-properties", Target: "docProps/custom.xml"}, Rel{ID: "rId5", Type: Package + "relationships/metadata/thumbnail", Target: "docProps/thumbnail.jpeg"})
	f.Add(Main, Rel{ID: "rId10", Type: "slide", Target: "slides/slide1.xml"}, Rel{ID: "rId11", Type: "commentAuthors", Target: "commentAuthors.xml"},
		Rel{ID: "rId12", Type: "notesMaster", Target: "notesMasters/notesMaster1.xml"}, Rel{ID: "rId13", Type: "customXml", Target: "../customXml/item1.xml"})
	f.Edit(Main, `</p:sldMasterIdLst>`, `</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId12"/></p:notesMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId10"/></p:sldIdLst>`)
	f.Edit(Main, `<p:presentation `, `<p:presentation firstSlideNum="0" `)
	f.Edit(Main, `<p:defaultTextStyle>`, `<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rId10"/></p:sldLst></p:custShow></p:custShowLst><p:defaultTextStyle>`)
	f.Edit(Main, `</p:defaultTextStyle>`, `</p:defaultTextStyle><p:modifyVerifier cryptProviderType="rsaAES"/><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"/></p:ext><p:ext uri="{EFAFB233-063F-42B5-8137-9DF3F51BA10A}"><p15:sldGuideLst xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main"/></p:ext></p:extLst>`)
	return f
}
