using Microsoft.EntityFrameworkCore;
using Socle.Adherents;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Travailleurs;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Tests.Echeancier;

public sealed class RecalculTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recalculer_Embauche_DonneLaVipDansLesTroisMois(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (travailleur, _) = await service.EmbaucherAsync("Marchand");

        var bilan = await service.RecalculerAsync();

        (bilan.Contrats, bilan.Changes, bilan.Retires).ShouldBe((1, 1, 0));
        var echeance = (await service.EcheancesAsync()).ShouldHaveSingleItem();
        (echeance.TravailleurId, echeance.Visite, echeance.AuPlusTard, echeance.EnRetardLe, echeance.Categorie, echeance.Etat)
            .ShouldBe((travailleur.Id, Visite.VipInitiale, new DateOnly(2026, 4, 15), new DateOnly(2026, 4, 16), Categorie.Si, EtatEcheance.Due));
        echeance.Sources.ShouldContain("R. 4624-10");
        echeance.EquipeId.ShouldBe(service.Etablissement.EquipeId);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recalculer_RienNaChange_NEcritRien(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await service.EmbaucherAsync("Marchand");
        await service.EmbaucherAsync("Benali", risques: Risque.Amiante);
        await service.RecalculerAsync();
        var avant = (await service.EcheancesAsync()).Select(e => e.Id).ToList();

        var bilan = await service.RecalculerAsync();

        bilan.Rien.ShouldBeTrue();
        (await service.EcheancesAsync()).Select(e => e.Id).ShouldBe(avant);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recalculer_LesJoursPassent_LeRetardNeReecritRien(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await service.EmbaucherAsync("Marchand");
        await service.RecalculerAsync(new(2026, 4, 15));

        (await service.RecalculerAsync(new(2026, 4, 16))).Rien.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recalculer_ExpositionAjoutee_PasseEnRenforceEtNeToucheQueCeContrat(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (_, contrat) = await service.EmbaucherAsync("Marchand");
        await service.EmbaucherAsync("Benali");
        await service.RecalculerAsync();
        await service.AjouterAsync(new Exposition { Id = Id<Exposition>.Nouveau(), ContratId = contrat.Id, Risque = Risque.Amiante, Debut = new(2026, 2, 1) });

        var bilan = await service.RecalculerAsync();

        bilan.Changes.ShouldBe(1);
        var lignes = await service.EcheancesAsync();
        lignes.Where(e => e.ContratId == contrat.Id).ShouldAllBe(e => e.Categorie == Categorie.Sir);
        lignes.ShouldContain(e => e.ContratId == contrat.Id && e.Visite == Visite.EmaEmbauche);
        lignes.ShouldContain(e => e.ContratId != contrat.Id && e.Categorie == Categorie.Si);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recalculer_EntrepriseRadiee_RetireSesLignes(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await service.EmbaucherAsync("Marchand");
        await service.RecalculerAsync();
        await service.Services.EcrireAsync(async e =>
        {
            (await e.Db.Set<Entreprise>().SingleAsync()).Statut = StatutEntreprise.Radiee;
            return Resultat.De(true);
        });

        (await service.RecalculerAsync()).Retires.ShouldBe(1);
        (await service.EcheancesAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task TravailleursChanges_AnnonceParUnModule_RecalculeAussitot(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (travailleur, _) = await service.EmbaucherAsync("Marchand");

        await service.Services.EcrireAsync(e =>
        {
            e.Emettre(new TravailleursChanges([travailleur.Id]));
            return Task.FromResult(Resultat.De(true));
        });

        (await service.EcheancesAsync()).ShouldHaveSingleItem().TravailleurId.ShouldBe(travailleur.Id);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task EtablissementsChanges_ChangementDEquipe_DeplaceLesLignes(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await service.EmbaucherAsync("Marchand");
        await service.RecalculerAsync();

        await service.Services.EcrireAsync(async e =>
        {
            (await e.Db.Set<Socle.Adherents.Etablissements.Etablissement>().SingleAsync()).EquipeId = null;
            e.Emettre(new EtablissementsChanges([service.Etablissement.Id]));
            return Resultat.De(true);
        });

        (await service.EcheancesAsync()).ShouldHaveSingleItem().EquipeId.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recalculer_PlusieursContrats_UneSeuleVisiteDeMiCarriere(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var travailleur = new Travailleur { Id = Id<Travailleur>.Nouveau(), NomNaissance = "Lefèvre", Prenoms = "Antoine", Naissance = new(1981, 6, 1), NomTri = "LEFEVRE ANTOINE" };
        var contrats = Enumerable.Range(2020, 2).Select(annee => new Contrat
        {
            Id = Id<Contrat>.Nouveau(),
            TravailleurId = travailleur.Id,
            EtablissementId = service.Etablissement.Id,
            Nature = TypeContrat.Cdi,
            Debut = new(annee, 1, 1),
        }).ToArray();
        await service.AjouterAsync([travailleur, .. contrats]);

        await service.RecalculerAsync();

        (await service.EcheancesAsync()).Where(e => e.Visite == Visite.MiCarriere).ShouldHaveSingleItem().ContratId.ShouldBe(contrats[0].Id);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recalculer_LigneRecalculeeEntreTemps_LaLaisse(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await service.EmbaucherAsync("Marchand");
        await service.RecalculerAsync();
        await service.Services.EcrireAsync(async e =>
        {
            // What another process would have left while this one was reading.
            await e.Db.Set<CalculSuivi>().ExecuteUpdateAsync(c => c.SetProperty(x => x.CalculeLe, service.Services.Horloge.Maintenant.UtcDateTime.AddMinutes(1)).SetProperty(x => x.EmpreinteFaits, 1));
            return Resultat.De(true);
        });
        var avant = (await service.EcheancesAsync()).Single().Id;

        await service.RecalculerAsync();

        (await service.EcheancesAsync()).ShouldHaveSingleItem().Id.ShouldBe(avant);
    }
}
