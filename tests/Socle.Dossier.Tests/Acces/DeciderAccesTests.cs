using Socle.Dossier.Acces;
using Socle.Technique.Acces;

namespace Socle.Dossier.Tests.Acces;

/// <summary>Who may come to a file, as a table a doctor could read.</summary>
public sealed class DeciderAccesTests
{
    [Theory]
    // role, lien, opposition, délégation, bris → lisibles, modifiables
    [InlineData(Role.Medecin, Lien.Equipe, false, null, false, Blocs.Tous, Blocs.Tous)]
    [InlineData(Role.Medecin, Lien.RendezVous, false, null, false, Blocs.Tous, Blocs.Tous)]
    [InlineData(Role.Medecin, Lien.Equipe, true, null, false, Blocs.Tous, Blocs.Tous)]
    [InlineData(Role.Medecin, Lien.Aucun, false, null, true, Blocs.Tous, Blocs.Tous)]
    [InlineData(Role.MedecinCoordonnateur, Lien.Equipe, false, null, false, Blocs.Tous, Blocs.Tous)]
    [InlineData(Role.Collaborateur, Lien.Equipe, false, null, false, Blocs.Tous, Blocs.Tous)]
    [InlineData(Role.Interne, Lien.RendezVous, false, null, false, Blocs.Tous, Blocs.Tous)]
    [InlineData(Role.Infirmier, Lien.Equipe, false, null, false, Blocs.Tous, Blocs.Tous)]
    [InlineData(Role.Infirmier, Lien.Aucun, false, null, true, Blocs.Tous, Blocs.Tous)]
    [InlineData(Role.Assistant, Lien.Equipe, false, true, false, Blocs.Delegables, Blocs.Delegables)]
    [InlineData(Role.Assistant, Lien.Equipe, false, false, false, Blocs.Delegables, Blocs.Aucun)]
    [InlineData(Role.Preventeur, Lien.Equipe, false, true, false, Blocs.Delegables, Blocs.Delegables)]
    [InlineData(Role.MedecinPraticienCorrespondant, Lien.RendezVous, false, null, false, Blocs.HorsConclusions, Blocs.Tous, true)]
    public void Decider_Permis_OuvreCesBlocs(Role role, Lien lien, bool oppose, bool? delegation, bool bris, Blocs lisibles, Blocs modifiables, bool confie = false) =>
        DeciderAcces.Decider(new(role, lien, oppose, delegation, bris, confie)).Valeur.ShouldBe(new Dossier.Acces.Acces(lisibles, modifiables));

    [Theory]
    [InlineData(Role.Medecin, Lien.Aucun, false, null, false, "dossier.relation")]
    [InlineData(Role.MedecinCoordonnateur, Lien.Aucun, false, null, false, "dossier.relation")]
    [InlineData(Role.Infirmier, Lien.Aucun, false, null, false, "dossier.relation")]
    [InlineData(Role.Infirmier, Lien.Equipe, true, null, false, "dossier.opposition")]
    [InlineData(Role.Infirmier, Lien.Aucun, true, null, true, "dossier.opposition")]
    [InlineData(Role.Collaborateur, Lien.Equipe, true, null, false, "dossier.opposition")]
    [InlineData(Role.Interne, Lien.Equipe, true, null, false, "dossier.opposition")]
    [InlineData(Role.Assistant, Lien.Equipe, false, null, false, "dossier.delegation")]
    [InlineData(Role.Assistant, Lien.Equipe, true, true, false, "dossier.opposition")]
    [InlineData(Role.Assistant, Lien.Aucun, false, true, true, "dossier.relation-delegue")]
    [InlineData(Role.Preventeur, Lien.Equipe, false, null, false, "dossier.delegation")]
    [InlineData(Role.MedecinPraticienCorrespondant, Lien.RendezVous, false, null, false, "dossier.protocole")]
    [InlineData(Role.MedecinPraticienCorrespondant, Lien.Aucun, false, null, true, "dossier.protocole")]
    [InlineData(Role.MedecinPraticienCorrespondant, Lien.RendezVous, true, null, false, "dossier.opposition", true)]
    public void Decider_Ferme_DitPourquoi(Role role, Lien lien, bool oppose, bool? delegation, bool bris, string code, bool confie = false) =>
        DeciderAcces.Decider(new(role, lien, oppose, delegation, bris, confie)).Refus.Code.ShouldBe(code);

    [Fact]
    public void Decider_RoleHorsDuSoin_NEntreJamais()
    {
        var horsDuSoin = Enum.GetValues<Role>().Where(r => DroitsDossier.Voie(r) == VoieDAcces.Aucune).ToList();
        horsDuSoin.ShouldContain(Role.EmployeurAdministrateur);
        horsDuSoin.ShouldContain(Role.Direction);
        horsDuSoin.ShouldContain(Role.Informatique);
        horsDuSoin.ShouldContain(Role.AssistantSocial);

        foreach (var faits in from r in horsDuSoin from l in Enum.GetValues<Lien>() from b in new[] { true, false } from d in new bool?[] { null, false, true } select new FaitsDAcces(r, l, false, d, b))
        {
            DeciderAcces.Decider(faits).Refus.Code.ShouldBe("dossier.role");
        }
    }

    [Fact]
    public void Decider_Partout_NEcritPasCeQuIlNeLitPas()
    {
        foreach (var faits in from r in Enum.GetValues<Role>() from l in Enum.GetValues<Lien>() from o in new[] { true, false } from b in new[] { true, false } from d in new bool?[] { null, false, true } from c in new[] { true, false } select new FaitsDAcces(r, l, o, d, b, c))
        {
            if (DeciderAcces.Decider(faits).Reussit(out var acces, out _))
            {
                // But for one: advice and requests are written without opinions being read.
                (acces.Modifiables & ~acces.Lisibles).ShouldBe(DroitsDossier.Voie(faits.Role) == VoieDAcces.Protocole ? Blocs.Conclusions : Blocs.Aucun);
                (acces.Lisibles & ~DroitsDossier.Plafond(faits.Role)).ShouldBe(Blocs.Aucun);
            }
        }
    }
}
