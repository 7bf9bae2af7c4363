using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Taches;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Partenaires;

/// <summary>A visit of one of our workers, to be made by another service.</summary>
public sealed record VisiteAConfier
{
    public Id<Travailleur> Travailleur { get; init; }

    /// <summary>For which employer; absent when the employer has no part in it.</summary>
    public Id<Contrat>? Contrat { get; init; }

    /// <summary>The visit of the law it answers, when it answers one.</summary>
    public Visite? Visite { get; init; }

    public TypeVisite? Type { get; init; }

    public Id<DemandeVisite>? Demande { get; init; }

    [Display(Name = "Service partenaire")]
    public Id<ServicePartenaire>? Partenaire { get; init; }

    [Display(Name = "Pourquoi un autre service")]
    public RaisonConfiee? Raison { get; init; }

    [Display(Name = "Poste")]
    public string? Poste { get; init; }

    [Display(Name = "Où travaille la personne")]
    public string? Lieu { get; init; }
}

/// <summary>Entrusts a visit to another service: a request to send, with the deadline of the due line.</summary>
public sealed class ConfierVisite(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("confiee.confier", "Visite confiée à un autre service");

    private sealed record Cadre(TypeVisite Type, Contrat? Contrat, Id<Entreprise>? Entreprise, DateOnly? AuPlusTard);

    public Task<Resultat<Id<VisiteConfiee>>> ExecuterAsync(VisiteAConfier demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => ConfierAsync(e, demande, arret), arret);

    /// <summary>Whether the employer has a part in it, as an appointment would decide.</summary>
    public async Task<bool> EstConfidentielleAsync(VisiteAConfier demande, CancellationToken arret)
    {
        var par = demande.Demande is { } id ? await db.Set<DemandeVisite>().Where(d => d.Id == id).Select(d => (Demandeur?)d.Par).FirstOrDefaultAsync(arret) : null;
        var type = TypeDe(demande);
        return demande.Contrat is not { } contrat || GenreDeVisite.EstConfidentielle(type ?? default, par)
            // Nobody said who asked for it: it may be the worker.
            || (type == TypeVisite.Demande && par is null)
            // A return nobody but the worker asked for.
            || (demande.Visite == Visite.Reprise && !await db.Set<SuiviEmployeur>().AnyAsync(s => s.ContratId == contrat && s.RepriseAuPlusTard != null, arret));
    }

    private static TypeVisite? TypeDe(VisiteAConfier demande) => demande.Visite is { } visite ? visite.Type() : demande.Type is { } t && Enum.IsDefined(t) ? t : null;

    private async Task<Resultat<Id<VisiteConfiee>>> ConfierAsync(Ecriture ecriture, VisiteAConfier demande, CancellationToken arret)
    {
        var saisie = new Verification();
        var (poste, lieu) = (saisie.TexteOuRien(demande.Poste, nameof(demande.Poste), "Le poste", 120), saisie.TexteOuRien(demande.Lieu, nameof(demande.Lieu), "Le lieu", 120));
        saisie.Exiger(demande.Raison is { } r && Enum.IsDefined(r), "confiee.raison", "Dites pourquoi un autre service fait la visite.", nameof(demande.Raison));
        var cadre = await CadreAsync(demande, arret);
        if (Refus.Reunir([saisie.Refus, await PartenaireAsync(db, demande.Partenaire, temps.Aujourdhui(), arret), cadre.EstRefus ? cadre.Refus : null]) is { } refus)
        {
            return refus;
        }
        await db.PrendreVerrouAgendaAsync([], demande.Travailleur, arret);
        if (await DejaAsync(demande, cadre.Valeur, arret) is { } deja)
        {
            return deja;
        }
        var visite = Nouvelle(demande, cadre.Valeur, poste, lieu);
        db.Add(visite);
        if (demande.Demande is { } repondue)
        {
            await db.AcheverAsync(ecriture, repondue, arret);
        }
        return visite.Id;
    }

    internal static async Task<Refus?> PartenaireAsync(SocleDb db, Id<ServicePartenaire>? id, DateOnly jour, CancellationToken arret) =>
        await db.Set<ServicePartenaire>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.Actif, arret) is not { } partenaire ? RefusPartenaire.Ferme
        : partenaire.ConventionTient(jour) ? null : RefusPartenaire.Convention;

    private VisiteConfiee Nouvelle(VisiteAConfier demande, Cadre cadre, string? poste, string? lieu) => new()
    {
        Id = Id<VisiteConfiee>.Nouveau(),
        PartenaireId = demande.Partenaire!.Value,
        TravailleurId = demande.Travailleur,
        ContratId = cadre.Contrat?.Id,
        EtablissementId = cadre.Contrat?.EtablissementId,
        EntrepriseId = cadre.Entreprise,
        Visite = demande.Visite,
        Type = cadre.Type,
        DemandeId = demande.Demande,
        AuPlusTard = cadre.AuPlusTard,
        Raison = demande.Raison!.Value,
        Poste = poste,
        Lieu = lieu,
        Etat = EtatConfiee.AEnvoyer,
        CreeeLe = temps.Aujourdhui(),
    };

    private async Task<Resultat<Cadre>> CadreAsync(VisiteAConfier demande, CancellationToken arret)
    {
        if (!await db.Set<Travailleur>().AnyAsync(t => t.Id == demande.Travailleur && t.FusionneVersId == null, arret))
        {
            return RefusTravailleur.Inconnu;
        }
        if (TypeDe(demande) is not { } type)
        {
            return new Refus("confiee.visite", "Choisissez la visite à confier depuis la fiche de la personne.");
        }
        var contrat = await db.Set<Contrat>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == demande.Contrat && c.TravailleurId == demande.Travailleur, arret);
        if (demande.Contrat is not null && contrat is null)
        {
            return new Refus("confiee.contrat", "Ce contrat n’est pas celui de cette personne\u00A0: choisissez l’un de ses employeurs.");
        }
        if (demande.Demande is { } repondue && !await db.Set<DemandeVisite>().AnyAsync(d => d.Id == repondue && d.TravailleurId == demande.Travailleur, arret))
        {
            return new Refus("confiee.demande", "Cette demande de visite n’est pas, ou plus, celle de cette personne\u00A0: reprenez depuis la liste des demandes.");
        }
        var auPlusTard = await db.Set<Echeance>().Where(e => e.ContratId == demande.Contrat && e.Visite == demande.Visite).Select(e => e.AuPlusTard).FirstOrDefaultAsync(arret);
        contrat = await EstConfidentielleAsync(demande, arret) ? null : contrat;
        Id<Entreprise>? entreprise = contrat is null ? null : await db.Set<Etablissement>().Where(e => e.Id == contrat.EtablissementId).Select(e => e.EntrepriseId).FirstAsync(arret);
        return new Cadre(type, contrat, entreprise, auPlusTard);
    }

    /// <summary>One visit, made once: neither already entrusted, nor expected here.</summary>
    private async Task<Refus?> DejaAsync(VisiteAConfier demande, Cadre cadre, CancellationToken arret)
    {
        Id<Contrat>? contrat = cadre.Contrat?.Id;
        if (await db.Set<VisiteConfiee>().AnyAsync(v => v.TravailleurId == demande.Travailleur && v.ContratId == contrat && v.Type == cadre.Type && v.Visite == demande.Visite && v.Etat < EtatConfiee.Realisee, arret))
        {
            return new Refus("confiee.deja", "Cette visite est déjà confiée à un autre service\u00A0: annulez cette demande avant d’en faire une autre.");
        }
        return await db.Set<RendezVous>().AnyAsync(r => r.TravailleurId == demande.Travailleur && r.ContratId == contrat && r.VisiteRecueId == null && r.Type == cadre.Type && r.Visite == demande.Visite && r.Etat < EtatRendezVous.Fait && r.Jour >= temps.Aujourdhui(), arret)
            ? new Refus("confiee.rendezvous", "Cette personne a déjà un rendez-vous ici pour cette visite\u00A0: annulez-le d’abord.")
            : null;
    }
}
