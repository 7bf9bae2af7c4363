using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Planification;
using Socle.Suivi.Tests.Echeancier;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Tests.Planification;

/// <summary>The small service of the other tests, with a centre, a nurse, a doctor and sessions. Today is Monday 2 March 2026.</summary>
internal sealed class ServicePlanifie : IAsyncDisposable
{
    public static readonly DateOnly Aujourdhui = new(2026, 3, 2);
    public static readonly DateOnly Mardi = new(2026, 3, 3);

    private ServicePlanifie(ServiceDEssai service) => Service = service;

    public ServiceDEssai Service { get; }

    public Centre Centre { get; private set; } = null!;

    public Professionnel Infirmiere { get; private set; } = null!;

    public Professionnel Medecin { get; private set; } = null!;

    public static async Task<ServicePlanifie> OuvrirAsync(Moteur moteur)
    {
        var monde = new ServicePlanifie(await ServiceDEssai.OuvrirAsync(moteur));
        var (equipe, secteur) = await monde.Service.Services.LireAsync(async db => (await db.Set<Equipe>().SingleAsync(), await db.Set<Secteur>().SingleAsync()));
        monde.Centre = new() { Id = Id<Centre>.Nouveau(), Nom = "Vernon", SecteurId = secteur.Id, CodePostal = "27200", Commune = "Vernon" };
        monde.Infirmiere = Professionnel("Aubert", Metier.Infirmier, equipe.Id);
        monde.Medecin = Professionnel("Bernard", Metier.Medecin, equipe.Id);
        await monde.Service.AjouterAsync(monde.Centre, monde.Infirmiere, monde.Medecin);
        return monde;
    }

    public static Professionnel Professionnel(string nom, Metier metier, Id<Equipe>? equipe) =>
        new() { Id = Id<Professionnel>.Nouveau(), Nom = nom, Prenom = "Anne", Metier = metier, EquipeId = equipe, Du = new(2020, 1, 1) };

    public async Task<Vacation> VacationAsync(DateOnly jour, int debut = 9, int fin = 12, Professionnel? qui = null, Etablissement? chez = null, string? lien = null)
    {
        var vacation = new Vacation
        {
            Id = Id<Vacation>.Nouveau(),
            ProfessionnelId = (qui ?? Infirmiere).Id,
            CentreId = chez is null ? Centre.Id : null,
            EtablissementId = chez?.Id,
            ReserveeA = chez?.EntrepriseId,
            Jour = jour,
            Debut = new(debut, 0),
            Fin = new(fin, 0),
            LienTeleconsultation = lien,
        };
        await Service.AjouterAsync(vacation);
        return vacation;
    }

    /// <summary>Someone whose periodic visit the law wants by that day; the visit is made by a nurse or a doctor.</summary>
    public async Task<(Travailleur Travailleur, Contrat Contrat)> DueAsync(
        string nom, DateOnly auPlusTard, Visite visite = Visite.VipPeriodique, Etablissement? chez = null, Profession par = Profession.Medecin | Profession.Infirmier)
    {
        var (travailleur, contrat) = await Service.EmbaucherAsync(nom, new(2020, 1, 6));
        await EcheanceAsync(travailleur, contrat, auPlusTard, visite, chez ?? Service.Etablissement, par);
        return (travailleur, contrat);
    }

    public Task EcheanceAsync(Travailleur travailleur, Contrat contrat, DateOnly auPlusTard, Visite visite, Etablissement chez, Profession par) => Service.AjouterAsync(new Echeance
    {
        Id = Id<Echeance>.Nouveau(),
        ContratId = contrat.Id,
        TravailleurId = travailleur.Id,
        EtablissementId = chez.Id,
        EntrepriseId = chez.EntrepriseId,
        EquipeId = chez.EquipeId,
        CentreId = Centre.Id,
        Visite = visite,
        Categorie = Categorie.Si,
        Etat = EtatEcheance.Due,
        AuPlusTard = auPlusTard,
        EnRetardLe = auPlusTard.AddDays(1),
        Par = par,
        Preuve = Preuve.S,
        Sources = "R. 4624-16",
        NomTri = travailleur.NomTri,
    });

    public Task LimiterAsync(int maximum, Etablissement? chez = null) =>
        Service.AjouterAsync(new SimultanesEntreprise { Id = Id<SimultanesEntreprise>.Nouveau(), EntrepriseId = (chez ?? Service.Etablissement).EntrepriseId, Maximum = maximum });

    /// <summary>One visit due, one session of the nurse, and what is proposed for them.</summary>
    public static async Task<(ServicePlanifie Monde, Travailleur Travailleur, Contrat Contrat, Vacation Vacation, PropositionListee Faite)> AvecUnePropositionAsync(
        Moteur moteur, DemandeDePlanification? demande = null)
    {
        var monde = await OuvrirAsync(moteur);
        var (travailleur, contrat) = await monde.DueAsync("Marchand", new(2026, 3, 10));
        var vacation = await monde.VacationAsync(Mardi);
        return (monde, travailleur, contrat, vacation, await monde.ProposerAsync(demande));
    }

    public static DemandeDePlanification Demande(DateOnly? du = null, DateOnly? au = null) => new() { Du = du ?? Mardi, Au = au ?? new(2026, 3, 31), Tours = 3 };

    /// <summary>Asks, and does what the queue does; it is not started here.</summary>
    public async Task<PropositionListee> ProposerAsync(DemandeDePlanification? demande = null)
    {
        var id = (await Service.Services.DansAsync(s => s.GetRequiredService<DemanderPlanification>().FaireAsync(demande ?? Demande()))).Valeur;
        await CalculerAsync(id);
        return await UneAsync(id);
    }

    public Task<Id<ProtocoleDelegation>> SignerAsync(Acte acte) => Service.SignerAsync(Medecin, acte, new(2026, 1, 1));

    /// <summary>Someone with an e-mail address, to whom a link can be sent.</summary>
    public async Task<(Travailleur Travailleur, Contrat Contrat)> JoignableAsync(string nom, Visite visite = Visite.VipPeriodique, Profession par = Profession.Medecin | Profession.Infirmier)
    {
        var due = await DueAsync(nom, new(2026, 3, 10), visite, par: par);
        await Service.Services.LireAsync(db => db.Set<Travailleur>().Where(t => t.Id == due.Travailleur.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Courriel, "lucie@exemple.fr")));
        return due;
    }

    public Task CalculerAsync(Id<PropositionPlanification> id) => Service.Services.DansAsync(async s =>
    {
        await s.GetRequiredService<ExecuterPlanification>().FaireAsync(id, default);
        return true;
    });

    public async Task<PropositionListee> AccepterAsync(Id<PropositionPlanification> id, PartieDeProposition? partie = null)
    {
        (await Service.Services.DansAsync(s => s.GetRequiredService<DemanderPlanification>().AccepterAsync(id, partie ?? new()))).EstSucces.ShouldBeTrue();
        await Service.Services.DansAsync(async s =>
        {
            await s.GetRequiredService<ExecuterPlanification>().AccepterAsync(id, partie ?? new(), default);
            return true;
        });
        return await UneAsync(id);
    }

    public async Task<PropositionListee> UneAsync(Id<PropositionPlanification> id) =>
        (await Service.Services.DansAsync(s => s.GetRequiredService<ListerPropositions>().UneAsync(id, default))).ShouldNotBeNull();

    public Task<List<LignePlanification>> LignesAsync(Id<PropositionPlanification> id) => Service.Services.LireAsync(
        db => db.Set<LignePlanification>().AsNoTracking().Where(l => l.PropositionId == id).OrderBy(l => l.Jour).ThenBy(l => l.Debut).ThenBy(l => l.NomTri).ToListAsync());

    public Task<List<RendezVous>> RendezVousAsync() =>
        Service.Services.LireAsync(db => db.Set<RendezVous>().AsNoTracking().OrderBy(r => r.Jour).ThenBy(r => r.Debut).ToListAsync());

    public Task<Resultat<Id<RendezVous>>> PrendreAsync(Vacation vacation, Travailleur travailleur, Contrat? contrat, TimeOnly? debut = null, Visite visite = Visite.VipPeriodique) =>
        Service.Services.DansAsync(s => s.GetRequiredService<PrendreRendezVous>().ExecuterAsync(
            new(vacation.Id, debut, travailleur.Id, contrat?.Id, visite, visite.Type()!.Value)));

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
