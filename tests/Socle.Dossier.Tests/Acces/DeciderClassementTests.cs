using Socle.Dossier.Acces;
using Socle.Technique.Acces;

namespace Socle.Dossier.Tests.Acces;

/// <summary>Who may put a paper in a file: health professionals as they write, an assistant blind, nobody else.</summary>
public sealed class DeciderClassementTests
{
    [Fact]
    public void DeciderClassement_Partout_UnDelegueNeLitRien()
    {
        foreach (var faits in Tous())
        {
            var classe = DeciderAcces.DeciderClassement(faits);
            if (DroitsDossier.Voie(faits.Role) == VoieDAcces.Delegation)
            {
                classe.EstSucces.ShouldBe(faits is { Role: Role.Assistant, SousAutoriteRefusee: false, Delegation: true } && faits.Lien != Lien.Aucun, faits.ToString());
                (classe.EstSucces && classe.Valeur != new Dossier.Acces.Acces(Blocs.Aucun, Blocs.Sante | Blocs.Correspondances)).ShouldBeFalse(faits.ToString());
            }
            else
            {
                classe.EstSucces.ShouldBe(DeciderAcces.Decider(faits).EstSucces, faits.ToString());
            }
        }
    }

    [Theory]
    [InlineData(Role.Preventeur, Lien.Equipe, false, true, "dossier.role"), InlineData(Role.Assistant, Lien.Equipe, true, true, "dossier.opposition")]
    [InlineData(Role.Assistant, Lien.Equipe, false, false, "dossier.delegation-ecriture"), InlineData(Role.Assistant, Lien.Equipe, false, null, "dossier.delegation-ecriture")]
    [InlineData(Role.Assistant, Lien.Aucun, false, true, "dossier.relation-delegue"), InlineData(Role.Administration, Lien.Equipe, false, true, "dossier.role")]
    public void DeciderClassement_Ferme_DitPourquoi(Role role, Lien lien, bool oppose, bool? delegation, string code) =>
        DeciderAcces.DeciderClassement(new(role, lien, oppose, delegation, false)).Refus.Code.ShouldBe(code);

    private static IEnumerable<FaitsDAcces> Tous() =>
        from r in Enum.GetValues<Role>() from l in Enum.GetValues<Lien>() from o in new[] { true, false } from b in new[] { true, false } from d in new bool?[] { null, false, true } select new FaitsDAcces(r, l, o, d, b);
}
