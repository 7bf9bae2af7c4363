using System.Text;
using Socle.Suivi.Agenda;

namespace Socle.Suivi.Tests.Agenda;

public sealed class ICalendarTests
{
    [Theory]
    [InlineData("Salle 2, bâtiment A ; rez-de-chaussée", "Salle 2\\, bâtiment A \\; rez-de-chaussée")]
    [InlineData("Centre\nBEGIN:VEVENT", "Centre\\nBEGIN:VEVENT")]
    [InlineData("Centre\r\nNord", "Centre\\nNord")]
    [InlineData("a\\b", "a\\\\b")]
    public void Echapper_CeQuiFiniraitLaValeur_NEnSortPas(string texte, string attendu) => ICalendar.Echapper(texte).ShouldBe(attendu);

    [Fact]
    public void Plier_LigneLongue_TientEnSoixanteQuinzeOctetsSansCouperDeSigne()
    {
        var ligne = "LOCATION:" + string.Concat(Enumerable.Repeat("é🏥", 60));

        var morceaux = ICalendar.Plier(ligne).ToList();

        morceaux.ShouldAllBe(m => Encoding.UTF8.GetByteCount(m) <= 75);
        morceaux.Skip(1).ShouldAllBe(m => m.StartsWith(' '));
        (morceaux[0] + string.Concat(morceaux.Skip(1).Select(m => m[1..]))).ShouldBe(ligne);
    }
}
