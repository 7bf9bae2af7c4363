namespace Socle.Noyau.Tests.Contacts;

public sealed class ContactsTests
{
    [Theory]
    [InlineData("02 32 00 00 00", "+33232000000", "02 32 00 00 00", false)]
    [InlineData("06.12.34.56.78", "+33612345678", "06 12 34 56 78", true)]
    [InlineData("+33 (0)6 12 34 56 78", "+33612345678", "06 12 34 56 78", true)]
    [InlineData("0033 2 32 00 00 00", "+33232000000", "02 32 00 00 00", false)]
    [InlineData("33232000000", "+33232000000", "02 32 00 00 00", false)]
    [InlineData("232000000", "+33232000000", "02 32 00 00 00", false)]
    [InlineData("0590 12 34 56", "+590590123456", "05 90 12 34 56", false)]
    [InlineData("+33 692 12 34 56", "+262692123456", "06 92 12 34 56", true)]
    [InlineData("+262 692 12 34 56", "+262692123456", "06 92 12 34 56", true)]
    [InlineData("0639 12 34 56", "+262639123456", "06 39 12 34 56", true)]
    [InlineData("06 39 98 12 34", "+33639981234", "06 39 98 12 34", true)]
    [InlineData("+32 470 12 34 56", "+32470123456", "+32470123456", false)]
    public void Telephone_Valid_IsE164(string texte, string attendu, string affiche, bool mobile)
    {
        var telephone = Telephone.Lire(texte).Valeur;
        (telephone.ToString(), telephone.Afficher().Replace('\u00A0', ' '), telephone.EstMobile).ShouldBe((attendu, affiche, mobile));
    }

    [Theory]
    [InlineData("02 32 00 00", "telephone.longueur")]
    [InlineData("3949", "telephone.longueur")]
    [InlineData("+33 2 32 00 00", "telephone.longueur")]
    [InlineData("+", "telephone.longueur")]
    [InlineData("02 32 00 00 00 / 06 12 34 56 78", "telephone.longueur")]
    [InlineData("poste 12", "telephone.forme")]
    public void Telephone_Wrong_IsRefused(string texte, string code) => Telephone.Lire(texte).Refus.Code.ShouldBe(code);

    [Theory]
    [InlineData("Jean.Dupont@Exemple.FR", "Jean.Dupont@exemple.fr")]
    [InlineData(" mailto:rh@exemple.fr ", "rh@exemple.fr")]
    [InlineData("Service RH <rh+visites@sante.exemple.fr>", "rh+visites@sante.exemple.fr")]
    public void AdresseMail_Valid_IsNormalised(string texte, string attendu) => AdresseMail.Lire(texte).Valeur.ToString().ShouldBe(attendu);

    [Theory]
    [InlineData("rh@société.fr", "mail.accent")]
    [InlineData("a@b.fr; c@d.fr", "mail.plusieurs")]
    [InlineData("rh.exemple.fr", "mail.arobase")]
    [InlineData("rh@@exemple.fr", "mail.arobase")]
    [InlineData("@exemple.fr", "mail.arobase")]
    [InlineData(".rh@exemple.fr", "mail.local")]
    [InlineData("r..h@exemple.fr", "mail.local")]
    [InlineData("rh@exemple", "mail.domaine")]
    [InlineData("rh@-exemple.fr", "mail.domaine")]
    [InlineData("rh@exemple..fr", "mail.domaine")]
    [InlineData("rh@192.168.1.1", "mail.domaine")]
    public void AdresseMail_Wrong_IsRefused(string texte, string code) => AdresseMail.Lire(texte).Refus.Code.ShouldBe(code);
}
