using System.Net;
using Socle.Web.Api.Droit;
using Socle.Web.Configuration;

namespace Socle.Web.Tests.Api;

public sealed class LimiteDroitTests
{
    [Theory]
    [InlineData("192.0.2.17", "192.0.2.17"), InlineData("::ffff:192.0.2.17", "192.0.2.17")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"), InlineData("2001:db8:1:2::9", "2001:db8:1:2::")]
    public void Reseau_Adresse_EstCelleDUnAbonne(string adresse, string abonne) => LimiteDroit.Reseau(IPAddress.Parse(adresse)).ShouldBe(IPAddress.Parse(abonne));

    [Theory]
    [InlineData("Droit:RequetesParMinute", "0"), InlineData("Droit:TailleMaximale", "12"), InlineData("Droit:TailleMaximale", "99999999"), InlineData("Droit:Debit", "3")]
    public void Configurer_ValeurImpossible_NommeSaCle(string cle, string valeur)
    {
        LectureConfiguration.Lire(new Dictionary<string, string?> { [cle] = valeur }).Reussit(out _, out var refus).ShouldBeFalse();

        refus!.Champ.ShouldBe(cle);
    }
}
