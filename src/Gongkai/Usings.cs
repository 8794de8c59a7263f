// The words of the catalogue and of organs are used in every room.
global using AgencyKind = Gongkai.Rules.Disclosure.Columns.AgencyKind;
global using ItemKind = Gongkai.Rules.Disclosure.Catalogue.ItemKind;
global using Openness = Gongkai.Rules.Disclosure.Catalogue.Openness;
