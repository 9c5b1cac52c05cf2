// Package qca is Qualitative Comparative Analysis with crisp and fuzzy sets: truth tables, necessity, and minimal solutions
// with all their models (Ragin, Redesigning Social Inquiry, 2008). Cases and conditions are numbers from 0; package dynamics says what
// they stand for. The R package QCA (Duşa, QCA with R, 2019, DOI 10.1007/978-3-319-75668-4) gives the same solutions; so do the tests.
package qca
