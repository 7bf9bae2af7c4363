using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Agenda;

/// <param name="Deplace">The appointment that moves there, which does not hinder itself.</param>
/// <param name="PourEmployeur">
/// Answered to an employer: only what it may know is looked at. What it may not (another employer's appointment, one the worker asked for,
/// who the law lets receive this very person) never changes the answer.
/// </param>
internal sealed record PlaceDemandee(
    Id<Vacation> Vacation, TimeOnly? Debut, Id<Travailleur> Travailleur, Id<Contrat>? Contrat, Visite? Visite, TypeVisite Type,
    int? Minutes, bool EnSurnombre, Id<RendezVous>? Deplace, bool PourEmployeur = false);

internal sealed record Employeur(Id<Etablissement> Etablissement, Id<Entreprise> Entreprise);

/// <summary>A place that suits: where, when, and for which employer.</summary>
internal sealed record Place(Vacation Vacation, Creneau Creneau, Employeur? Employeur);

/// <summary>Says whether someone may be received at that moment of that session. Reads only.</summary>
public sealed class VerifierPlace(SocleDb db, VerifierDelegation delegation, TimeProvider temps)
{
    internal async Task<Resultat<Place>> VerifierAsync(PlaceDemandee demande, CancellationToken arret)
    {
        if (await db.Set<Vacation>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == demande.Vacation, arret) is not { } vacation)
        {
            return RefusAgenda.VacationInconnue;
        }
        var employeur = await EmployeurAsync(demande, arret);
        if ((employeur.EstRefus ? employeur.Refus : Ouverte(vacation, employeur.Valeur) ?? await ProfessionnelAbsentAsync(vacation, arret) ?? await DelegationAsync(demande, vacation, employeur.Valeur, arret)) is { } refus)
        {
            return refus;
        }
        if (!(await DureeAsync(demande, vacation, arret)).Reussit(out var minutes, out var sansDuree))
        {
            return sansDuree;
        }
        var pris = await db.Set<RendezVous>().AsNoTracking()
            .Where(r => r.VacationId == vacation.Id && r.Etat < EtatRendezVous.Excuse && r.Id != demande.Deplace).ToListAsync(arret);
        if (!Trouver(vacation, pris, demande, minutes).Reussit(out var creneau, out var plein))
        {
            return plein;
        }
        return await PersonneAilleursAsync(demande, employeur.Valeur?.Entreprise, vacation.Jour, creneau, arret) is { } ailleurs
            ? ailleurs
            : new Place(vacation, creneau, employeur.Valeur);
    }

    private async Task<Resultat<Employeur?>> EmployeurAsync(PlaceDemandee demande, CancellationToken arret)
    {
        if (!await db.Set<Travailleur>().AnyAsync(t => t.Id == demande.Travailleur && t.FusionneVersId == null, arret))
        {
            return new Refus("agenda.travailleur", "Cette personne n’est pas, ou plus, dans la base\u00A0: reprenez-la depuis la liste.");
        }
        if (demande.Contrat is not { } contrat)
        {
            return Resultat.De<Employeur?>(null);
        }
        var employeur = await db.Set<Contrat>().Where(c => c.Id == contrat && c.TravailleurId == demande.Travailleur)
            .Join(db.Set<Etablissement>(), c => c.EtablissementId, e => e.Id, (c, e) => new Employeur(e.Id, e.EntrepriseId)).FirstOrDefaultAsync(arret);
        return employeur is null
            ? new Refus("agenda.contrat", "Ce contrat n’est pas celui de cette personne\u00A0: choisissez l’un de ses employeurs.", "Contrat")
            : employeur;
    }

    private Refus? Ouverte(Vacation vacation, Employeur? employeur) =>
        !vacation.EstOuverte ? RefusAgenda.Fermee
        : vacation.ReserveeA is { } seule && seule != employeur?.Entreprise ? RefusAgenda.Reservee
        : HeureDeParis.Instant(vacation.Jour, vacation.Fin) <= temps.GetUtcNow() ? RefusAgenda.Passe
        : null;

    private async Task<Refus?> ProfessionnelAbsentAsync(Vacation vacation, CancellationToken arret) =>
        (await db.Set<AbsenceProfessionnel>().AsNoTracking()
            .Where(a => a.ProfessionnelId == vacation.ProfessionnelId && a.Du <= vacation.Jour && a.Au >= vacation.Jour).ToListAsync(arret))
            .Any(a => a.Touche(vacation)) ? RefusAgenda.Absent : null;

    private Task<Refus?> DelegationAsync(PlaceDemandee demande, Vacation vacation, Employeur? employeur, CancellationToken arret) => demande.PourEmployeur
        ? Task.FromResult<Refus?>(null)
        : delegation.RefuserAsync(vacation.ProfessionnelId, new(demande.Travailleur, demande.Visite, demande.Type, vacation.Jour, employeur?.Entreprise), arret);

    private async Task<Resultat<int>> DureeAsync(PlaceDemandee demande, Vacation vacation, CancellationToken arret)
    {
        var profession = (await db.Set<Professionnel>().Where(p => p.Id == vacation.ProfessionnelId).Select(p => p.Metier).FirstAsync(arret)).Profession();
        var usuelle = await db.Set<DureeVisite>().AsNoTracking().FirstOrDefaultAsync(d => d.Type == demande.Type && d.Profession == profession, arret);
        if (vacation.EstADistance && usuelle is not { ADistance: true })
        {
            return RefusAgenda.ADistance;
        }
        return demande.Minutes is { } voulue ? (voulue >= Creneaux.Pas && voulue % Creneaux.Pas == 0 ? voulue : RefusAgenda.Pas)
            : usuelle is { Minutes: var minutes } ? minutes
            : RefusAgenda.Duree;
    }

    private Resultat<Creneau> Trouver(Vacation vacation, List<RendezVous> pris, PlaceDemandee demande, int minutes)
    {
        var des = PremiereHeure(vacation);
        if (demande.Debut is not { } debut)
        {
            var libre = demande.EnSurnombre ? Creneaux.ADoubler(pris, minutes, vacation.Fin, des) : Creneaux.Premier(vacation, pris, minutes, des);
            return libre is { } trouve ? new Creneau(trouve, trouve.AddMinutes(minutes)) : RefusAgenda.Pleine;
        }
        var creneau = new Creneau(debut, debut.AddMinutes(minutes));
        if (debut < vacation.Debut || creneau.Fin > vacation.Fin || creneau.Fin < debut)
        {
            return RefusAgenda.HorsHoraires(new(vacation.Debut, vacation.Fin));
        }
        if (debut.Minute % Creneaux.Pas != 0 || debut.Second != 0)
        {
            return RefusAgenda.Pas;
        }
        if (des > debut)
        {
            return RefusAgenda.Passe;
        }
        return demande.EnSurnombre || Creneaux.Gene(pris, creneau) is not { } gene ? creneau : RefusAgenda.Pris(new(gene.Debut, gene.Fin), Creneaux.Premier(vacation, pris, minutes, des));
    }

    private TimeOnly? PremiereHeure(Vacation vacation) => vacation.Jour == temps.Aujourdhui() ? PlacesDuJour.ProchaineHeure(temps) : null;

    private async Task<Refus?> PersonneAilleursAsync(PlaceDemandee demande, Id<Entreprise>? entreprise, DateOnly jour, Creneau creneau, CancellationToken arret)
    {
        var siens = await db.Set<RendezVous>().AsNoTracking()
            .Where(r => !demande.PourEmployeur || (r.ContratId != null && r.EntrepriseId == entreprise))
            .Where(r => r.TravailleurId == demande.Travailleur && r.Etat < EtatRendezVous.Fait && r.Id != demande.Deplace && r.Jour >= temps.Aujourdhui()).ToListAsync(arret);
        if (siens.Find(r => r.Jour == jour && new Creneau(r.Debut, r.Fin).Chevauche(creneau)) is { } ailleurs)
        {
            return RefusAgenda.Ailleurs(jour, new(ailleurs.Debut, ailleurs.Fin));
        }
        if (siens.Find(r => r.ContratId == demande.Contrat && r.Type == demande.Type && r.Visite == demande.Visite) is { } deja)
        {
            return RefusAgenda.DejaPrevue(deja.Jour);
        }
        return demande.Visite is not null && await db.Set<VisiteConfiee>().AnyAsync(v => v.ContratId == demande.Contrat && v.TravailleurId == demande.Travailleur && v.Visite == demande.Visite && v.Etat < EtatConfiee.Realisee, arret)
            ? RefusAgenda.Confiee
            : null;
    }
}
