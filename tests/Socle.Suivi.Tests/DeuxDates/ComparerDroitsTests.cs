using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.DeuxDates;
using Socle.Suivi.Tests.Echeancier;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Tests.DeuxDates;

public sealed class ComparerDroitsTests
{
    private static readonly DateOnly s_veille = new(2026, 4, 9);
    private static readonly DateOnly s_plomb = new(2026, 4, 10);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Comparer_PlombSousLesSeuils_PasseEnRenforceEtNommeLaRegle(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await ExposerAuPlombAsync(service);
        await service.EmbaucherAsync("Bureau");

        var comparaison = (await ComparerAsync(service, new(s_veille, s_plomb))).Valeur;

        (comparaison.Contrats, comparaison.Travailleurs, comparaison.Jour).ShouldBe((2, 1, s_plomb));
        var lignes = await LignesAsync(service, comparaison);
        lignes.ShouldAllBe(l => l.Nom == "Plomb" && l.Entreprise == "Transports Delorme");
        var categorie = lignes.Single(l => l.Changement.Visite is null).Changement;
        (categorie.CategorieAvant, categorie.CategorieApres, categorie.Article, categorie.Preuve)
            .ShouldBe((Categorie.Si, Categorie.Sir, "R. 4624-23 I 2°", Preuve.S));
        categorie.Regle.ShouldContain("Décret 2026-253");
        var examen = lignes.Single(l => l.Changement.Visite == Visite.EmaEmbauche).Changement;
        (examen.Avant, examen.Apres, examen.DateApres, examen.Article).ShouldBe((false, true, s_plomb, "R. 4624-23 I 2°"));
        lignes.Single(l => l.Changement.Visite == Visite.VipInitiale).Changement.Apres.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Comparer_DeuxLoisEgales_NeGardeAucuneLigneEtNEcritRienDansLEcheancier(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await ExposerAuPlombAsync(service);

        var comparaison = (await ComparerAsync(service, new(s_plomb, s_plomb.AddDays(1)))).Valeur;

        (comparaison.Contrats, comparaison.Changements).ShouldBe((1, 0));
        (await service.EcheancesAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Comparer_UneEntreprise_NeRelitQueLaSienneEtRemplaceLaPrecedente(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await ExposerAuPlombAsync(service);
        var entreprise = service.Etablissement.EntrepriseId;
        var premiere = (await ComparerAsync(service, new(s_veille, s_plomb, entreprise))).Valeur;

        var seconde = (await ComparerAsync(service, new(s_veille, s_plomb, entreprise))).Valeur;
        var ailleurs = (await ComparerAsync(service, new(s_veille, s_plomb, Id<Adherents.Entreprises.Entreprise>.Nouveau()))).Valeur;

        (seconde.Travailleurs, ailleurs.Contrats).ShouldBe((1, 0));
        var gardees = await service.Services.DansAsync(s => s.GetRequiredService<ListerComparaisons>().DernieresAsync(default));
        gardees.Select(c => c.Comparaison.Id).ShouldBe([ailleurs.Id, seconde.Id], ignoreOrder: true);
        gardees.ShouldContain(c => c.Entreprise == "Transports Delorme");
        gardees.ShouldNotContain(c => c.Comparaison.Id == premiere.Id);
    }

    [Fact]
    public async Task Comparer_DatesImpossibles_DitCeQuIlFautChanger()
    {
        await using var service = await ServiceDEssai.OuvrirAsync(Moteur.Sqlite);

        (await ComparerAsync(service, new(s_plomb, s_veille))).Refus.Code.ShouldBe("droit.ordre");
        (await ComparerAsync(service, new(new(2010, 1, 1), s_plomb))).Refus.Code.ShouldBe("droit.trop-tot");
        (await ComparerAsync(service, new(null, null))).Refus.Tous.Select(r => r.Code).ShouldBe(["droit.du", "droit.au"]);
    }

    internal static async Task ExposerAuPlombAsync(ServiceDEssai service)
    {
        var (_, contrat) = await service.EmbaucherAsync("Plomb");
        await service.AjouterAsync(new Exposition
        {
            Id = Id<Exposition>.Nouveau(),
            ContratId = contrat.Id,
            Risque = Risque.Plomb,
            Debut = new(2026, 1, 15),
            PlombAir = 0.01m,
            Plombemie = 20,
        });
    }

    private static Task<Resultat<ComparaisonDroit>> ComparerAsync(ServiceDEssai service, ComparerDroits.Demande demande) =>
        service.Services.DansAsync(s => s.GetRequiredService<ComparerDroits>().FaireAsync(demande));

    private static Task<List<LigneChangement>> LignesAsync(ServiceDEssai service, ComparaisonDroit comparaison) =>
        service.Services.DansAsync(s => s.GetRequiredService<ListerComparaisons>().PageAsync(new(comparaison.Id), 0, 50, default));
}
