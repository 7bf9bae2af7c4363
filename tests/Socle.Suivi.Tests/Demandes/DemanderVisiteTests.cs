using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Demandes;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Taches;
using Socle.Suivi.Tests.Echeancier;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Tests.Demandes;

/// <summary>A visit asked for moves the due list, and never what an employer reads when it is not the one who asked.</summary>
public sealed class DemanderVisiteTests
{
    private static readonly DateOnly Retour = new(2026, 9, 30);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    public static TheoryData<Moteur, Demandeur> MoteursEtDemandeurs
    {
        get
        {
            var cas = new TheoryData<Moteur, Demandeur>();
            foreach (var par in Enum.GetValues<Demandeur>())
            {
                cas.Add(Moteur.Sqlite, par);
                cas.Add(Moteur.Postgresql, par);
            }
            return cas;
        }
    }

    [Theory, MemberData(nameof(MoteursEtDemandeurs))]
    public async Task Demander_RepriseQueLaPrerepriseDispensait_EstDueDeNouveauEtLEmployeurNEnVoitRien(Moteur moteur, Demandeur par)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var travailleur = await DispenseAsync(service);
        (await RepriseAsync(service)).Etat.ShouldBe(EtatEcheance.NonRequise);
        var employeur = await EmployeurAsync(service);

        await DemanderAsync(service, new()
        {
            Travailleur = travailleur.Id,
            Par = par,
            Objet = ObjetDemande.Reprise,
            Le = Retour,
            Etablissement = par == Demandeur.Employeur ? service.Etablissement.Id : null,
        });

        var reprise = await RepriseAsync(service);
        (reprise.Etat, reprise.AuPlusTard).ShouldBe((EtatEcheance.Due, new DateOnly(2026, 10, 8)));
        (await EmployeurAsync(service)).ShouldBe(employeur);
    }

    /// <summary>Nothing that reaches an employer, its facts included, differs by what the worker asked for.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Demander_ParLeSalarie_LaLigneDeLEmployeurNeBougeEnRien(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (travailleur, contrat) = await service.EmbaucherAsync("Marchand", new(2020, 1, 6));
        await service.ArreterAsync(contrat, new(2026, 1, 5), new(2026, 2, 27));
        await service.RecalculerAsync();
        var avant = await EmployeurAsync(service);

        foreach (var objet in Enum.GetValues<ObjetDemande>())
        {
            await DemanderAsync(service, new() { Travailleur = travailleur.Id, Par = Demandeur.Travailleur, Objet = objet, Le = new(2026, 2, 2) });
        }

        (await EmployeurAsync(service)).ShouldBe(avant);
        (await service.SituationAsync()).Demandes.Count.ShouldBe(5);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Demander_ParUnEmployeur_NeCompteQueChezLui(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (travailleur, ici) = await service.EmbaucherAsync("Marchand");
        var ailleurs = await service.AutreEtablissementAsync();
        var second = new Contrat { Id = Id<Contrat>.Nouveau(), TravailleurId = travailleur.Id, EtablissementId = ailleurs.Id, Nature = TypeContrat.Cdi, Debut = new(2026, 2, 1) };
        await service.AjouterAsync(second);

        await DemanderAsync(service, new() { Travailleur = travailleur.Id, Par = Demandeur.Employeur, Objet = ObjetDemande.Visite, Le = new(2026, 2, 2), Etablissement = ailleurs.Id });
        await DemanderAsync(service, new() { Travailleur = travailleur.Id, Par = Demandeur.Medecin, Objet = ObjetDemande.Visite, Le = new(2026, 2, 3) });

        (await service.SituationAsync(ici)).Demandes.ShouldHaveSingleItem().Par.ShouldBe(Demandeur.Medecin);
        (await service.SituationAsync(second)).Demandes.Select(d => d.Par).ShouldBe([Demandeur.Employeur, Demandeur.Medecin]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Retirer_Demande_RendLEcheancierDAvantEtGardeLaTrace(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var travailleur = await DispenseAsync(service);
        var demande = await DemanderAsync(service, new() { Travailleur = travailleur.Id, Par = Demandeur.Travailleur, Objet = ObjetDemande.Reprise, Le = Retour });

        var retrait = await service.Services.DansAsync(s => s.GetRequiredService<RetirerDemande>().ExecuterAsync(new() { Demande = demande, Motif = "a renoncé" }));

        retrait.EstSucces.ShouldBeTrue(retrait.ToString());
        (await RepriseAsync(service)).Etat.ShouldBe(EtatEcheance.NonRequise);
        var traces = await service.Services.LireAsync(db => db.Set<EvenementAudit>().AsNoTracking().Where(e => e.Objet == "demande_visite").ToListAsync());
        traces.Select(t => t.Processus).ShouldBe(["visite.demander", "visite.retirer-demande"], ignoreOrder: true);
    }

    public static TheoryData<DemandeSaisie, string> Fautives => new()
    {
        { Saisie() with { Par = null }, "demande.par.vide" },
        { Saisie() with { Objet = null }, "demande.objet.vide" },
        { Saisie() with { Le = null }, "demande.le.vide" },
        { Saisie() with { Le = new(2031, 1, 1) }, "demande.le.futur" },
        { Saisie() with { Par = Demandeur.Employeur }, "demande.employeur.vide" },
        { Saisie() with { Par = Demandeur.Employeur, Objet = ObjetDemande.Prereprise, Etablissement = Id<Etablissement>.Nouveau() }, "demande.prereprise" },
        { Saisie() with { Par = Demandeur.Employeur, Etablissement = Id<Etablissement>.Nouveau() }, "demande.employeur" },
    };

    [Theory, MemberData(nameof(Fautives))]
    public async Task Demander_Incoherente_EstRefusee(DemandeSaisie saisie, string code)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(Moteur.Sqlite);
        var (travailleur, _) = await service.EmbaucherAsync("Marchand");

        var resultat = await service.Services.DansAsync(s => s.GetRequiredService<DemanderVisite>().ExecuterAsync(saisie with { Travailleur = travailleur.Id }));

        resultat.Refus.Tous.ShouldContain(r => r.Code == code);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task PourSoi_DeuxClics_NEcriventQuUneDemande(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (travailleur, _) = await service.EmbaucherAsync("Marchand");

        var faites = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PourSoiAsync(service, travailleur)));

        faites.Count(f => f.EstSucces).ShouldBe(1);
        faites.Where(f => f.EstRefus).ShouldAllBe(f => f.Refus.Code == "demande.deja");
        (await service.Services.LireAsync(db => db.Set<DemandeVisite>().CountAsync())).ShouldBe(1);
    }

    /// <summary>Answered without an appointment, it is answered: the worker may ask again, and is not told to wait for a year.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task PourSoi_ApresUneReponse_SeRedemande(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (travailleur, _) = await service.EmbaucherAsync("Marchand");
        var demande = (await PourSoiAsync(service, travailleur)).Valeur;
        await service.AjouterAsync(new Tache
        {
            Id = Id<Tache>.Nouveau(),
            Nature = NatureTache.RepondreDemande,
            TravailleurId = travailleur.Id,
            DemandeId = demande,
            AvantLe = new(2026, 3, 10),
            CreeeLe = service.Services.Horloge.Maintenant.UtcDateTime,
            CreeePar = "l’accueil",
            FaiteLe = service.Services.Horloge.Maintenant.UtcDateTime,
        });

        (await PourSoiAsync(service, travailleur)).EstSucces.ShouldBeTrue();
    }

    private static Task<Resultat<Id<DemandeVisite>>> PourSoiAsync(ServiceDEssai service, Travailleur qui) =>
        service.Services.DansAsync(s => s.GetRequiredService<DemanderVisite>().PourSoiAsync(qui.Id, ObjetDemande.Visite));

    private static DemandeSaisie Saisie() => new() { Travailleur = default, Par = Demandeur.Travailleur, Objet = ObjetDemande.Visite, Le = new(2026, 1, 20) };

    /// <summary>Someone whose pre-return visit waives the return visit; the clock is at the return.</summary>
    private static async Task<Travailleur> DispenseAsync(ServiceDEssai service)
    {
        service.Services.Horloge.Maintenant = new DateTimeOffset(2026, 9, 30, 8, 0, 0, TimeSpan.Zero);
        var (travailleur, contrat) = await service.EmbaucherAsync("Marchand", new(2020, 1, 6));
        await service.ArreterAsync(contrat, new(2026, 6, 20), new(2026, 9, 29));
        await service.VisiterAsync(travailleur, TypeVisite.Vip, new(2024, 3, 10));
        await service.VisiterAsync(travailleur, TypeVisite.Prereprise, new(2026, 9, 1), Profession.Medecin);
        await service.RecalculerAsync();
        return travailleur;
    }

    private static async Task<Id<DemandeVisite>> DemanderAsync(ServiceDEssai service, DemandeSaisie saisie)
    {
        var resultat = await service.Services.DansAsync(s => s.GetRequiredService<DemanderVisite>().ExecuterAsync(saisie));
        resultat.EstSucces.ShouldBeTrue(resultat.ToString());
        return resultat.Valeur;
    }

    private static async Task<Echeance> RepriseAsync(ServiceDEssai service) =>
        (await service.EcheancesAsync()).Single(e => e.Visite == Visite.Reprise);

    /// <summary>All that is kept for the employer, as one text.</summary>
    private static async Task<string> EmployeurAsync(ServiceDEssai service) => System.Text.Json.JsonSerializer.Serialize(
        await service.Services.LireAsync(db => db.Set<SuiviEmployeur>().AsNoTracking().SingleAsync()));
}
