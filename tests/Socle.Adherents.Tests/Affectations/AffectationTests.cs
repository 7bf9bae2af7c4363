using Socle.Adherents.Affectations;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;

namespace Socle.Adherents.Tests.Affectations;

public sealed class AffectationTests
{
    private static readonly DateOnly Le = new(2026, 2, 1);

    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Affecter_PlusieursLieux_GardeLHistoireEtLAnnonce(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);
        var entreprise = await maison.AdherentAsync("Delorme");
        await maison.EtablissementAsync(entreprise, "Second");
        var lieux = (await maison.Tous<Etablissement>()).ConvertAll(t => t.Id);

        (await AffecterAsync(maison, lieux, maison.AutreEquipe, Le)).Valeur.ShouldBe(2);
        (await AffecterAsync(maison, lieux, maison.AutreEquipe, Le)).Valeur.ShouldBe(0);

        (await maison.Tous<Etablissement>()).ShouldAllBe(t => t.EquipeId == maison.AutreEquipe && t.CentreId == null);
        (await maison.Tous<Affectation>()).Where(a => a.EtablissementId == lieux[0]).OrderBy(a => a.Du).Select(a => (a.EquipeId, a.Du, a.Au)).ShouldBe(
            [(maison.Equipe, MaisonDeTest.Janvier, Le.AddDays(-1)), (maison.AutreEquipe, Le, (DateOnly?)null)]);
        (await maison.Tous<EvenementEntreprise>()).ShouldContain(e => e.Detail == "«\u00A0Second\u00A0» est suivi par l’équipe Vernon 2.");
        maison.Annonces[0].Etablissements.ShouldBe(lieux, ignoreOrder: true);
    }

    [Fact]
    public async Task Affecter_DateAVenir_PrendEffetCeJourLa()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var entreprise = await maison.AdherentAsync("Delorme");
        var lieu = (await maison.LieuAsync(entreprise)).Id;

        await AffecterAsync(maison, [lieu], maison.AutreEquipe, new DateOnly(2026, 4, 1));
        (await maison.LieuAsync(entreprise)).EquipeId.ShouldBe(maison.Equipe);
        maison.Horloge.Maintenant = new DateTimeOffset(2026, 4, 1, 4, 0, 0, TimeSpan.Zero);
        var bilan = await maison.Faire<AppliquerDatesEchues, Resultat<AppliquerDatesEchues.Bilan>>(c => c.FaireAsync());

        bilan.Valeur.Affectations.ShouldBe(1);
        (await maison.LieuAsync(entreprise)).EquipeId.ShouldBe(maison.AutreEquipe);
    }

    [Fact]
    public async Task Affecter_CorrectionDuPasse_RemplaceCeQuiSuivait()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var lieu = (await maison.LieuAsync(await maison.AdherentAsync("Delorme"))).Id;
        await AffecterAsync(maison, [lieu], maison.AutreEquipe, Le);

        await AffecterAsync(maison, [lieu], maison.Equipe, new DateOnly(2026, 1, 1));

        (await maison.Tous<Affectation>()).OrderBy(a => a.Du).Select(a => (a.EquipeId, a.Du, a.Au)).ShouldBe(
            [(maison.Equipe, MaisonDeTest.Janvier, new DateOnly(2025, 12, 31)), (maison.Equipe, new DateOnly(2026, 1, 1), (DateOnly?)null)]);
    }

    [Fact]
    public async Task Affecter_RienDeChoisi_LeDit()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();

        var resultat = await AffecterAsync(maison, [], null, null);

        resultat.Refus.Tous.Select(r => r.Code).ShouldBe(["date.vide", "affectation.equipe", "affectation.vide"], ignoreOrder: true);
    }

    [Fact]
    public async Task Rattachements_AffectationAVenir_CompteDeja()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var lieu = (await maison.LieuAsync(await maison.AdherentAsync("Delorme"))).Id;
        await AffecterAsync(maison, [lieu], maison.AutreEquipe, new DateOnly(2026, 4, 1));

        (await maison.Faire<IRattachements, int>(r => r.EtablissementsDeEquipeAsync(maison.AutreEquipe, default))).ShouldBe(1);
        (await maison.Faire<IRattachements, int>(r => r.EtablissementsDeEquipeAsync(maison.Equipe, default))).ShouldBe(1);
        (await maison.Faire<IRattachements, int>(r => r.EtablissementsDuCentreAsync(maison.Centre, default))).ShouldBe(1);
    }

    [Fact]
    public async Task ChangerDeSecteur_UneEquipe_AnnonceSesEtablissements()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var lieu = (await maison.LieuAsync(await maison.AdherentAsync("Delorme"))).Id;
        var ouest = await maison.Ajouter(new Secteur { Id = Id<Secteur>.Nouveau(), Nom = "Ouest" }, s => s.Id);
        maison.Annonces.Clear();

        await maison.Faire<ModifierEquipe, Resultat<Id<Equipe>>>(c => c.FaireAsync(maison.Equipe, new SaisieEquipe("Vernon 1", ouest)));

        maison.Annonces.ShouldHaveSingleItem().Etablissements.ShouldBe([lieu]);
    }

    private static Task<Resultat<int>> AffecterAsync(MaisonDeTest maison, IReadOnlyCollection<Id<Etablissement>> lieux, Id<Equipe>? equipe, DateOnly? du) =>
        maison.Faire<AffecterEtablissements, Resultat<int>>(c => c.FaireAsync(new(lieux, equipe, null, du)));
}
