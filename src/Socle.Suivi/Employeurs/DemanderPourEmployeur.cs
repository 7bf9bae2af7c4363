using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Employeurs;

/// <param name="Vacation">The session of the hour chosen; absent when none suits: the service answers.</param>
public sealed record DemandeDEmployeur(Id<Contrat> Contrat, ObjetEmployeur Objet, Id<Vacation>? Vacation, TimeOnly? Debut);

/// <summary>
/// An employer asks for a visit of one of its workers, and takes an hour on the spot. When something it may not know stands in the way,
/// it is answered just the same: the hour is held, and the service accepts it or not.
/// </summary>
public sealed class DemanderPourEmployeur(SocleDb db, Ecritures ecritures, PlacesPourEmployeur places, DemanderVisite demander, PrendreRendezVous prendre, TimeProvider temps)
{
    private static readonly Processus Processus = new("demande.employeur", "Visite demandée par l’employeur");

    private static Refus Prise => new("demande.place", "Ce créneau vient d’être pris\u00A0: en voici d’autres.");

    /// <summary>True when an hour was taken, false when the service has to answer.</summary>
    public Task<Resultat<bool>> ExecuterAsync(DemandeDEmployeur demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => DemanderAsync(e, demande, arret), arret);

    private async Task<Resultat<bool>> DemanderAsync(Ecriture ecriture, DemandeDEmployeur demande, CancellationToken arret)
    {
        if (await places.CadreAsync(demande.Contrat, demande.Objet, arret) is not { } cadre)
        {
            return new Refus("demande.objet", "Aucune visite de ce genre n’est à demander pour cette personne\u00A0: choisissez une visite à votre demande.");
        }
        if (demande.Vacation is null && await DejaAsync(cadre, demande.Objet, arret) is { } deja)
        {
            return deja;
        }
        Id<DemandeVisite>? suivie = null;
        if (demande.Objet != ObjetEmployeur.Due || demande.Vacation is null)
        {
            var ecrite = await demander.DemanderAsync(ecriture, new()
            {
                Travailleur = cadre.Travailleur,
                Par = Demandeur.Employeur,
                Objet = Objet(demande.Objet),
                Le = temps.Aujourdhui(),
                Etablissement = cadre.Etablissement,
            }, arret);
            if (ecrite.EstRefus)
            {
                return ecrite.Refus;
            }
            suivie = ecrite.Valeur;
        }
        return demande.Vacation is { } vacation ? await PrendreAsync(ecriture, cadre, vacation, demande.Debut, suivie, arret) : false;
    }

    private async Task<Resultat<bool>> PrendreAsync(
        Ecriture ecriture, PlacesPourEmployeur.Cadre cadre, Id<Vacation> vacation, TimeOnly? debut, Id<DemandeVisite>? suivie, CancellationToken arret)
    {
        // One of those offered and no other, whatever was sent.
        if ((await places.LireAsync(cadre, arret)).FirstOrDefault(p => p.Vacation == vacation && (debut is null || p.Debut == debut)) is not { } choisie)
        {
            return Prise;
        }
        var aPrendre = new RendezVousAPrendre(vacation, choisie.Debut, cadre.Travailleur, cadre.Contrat, cadre.Visite, cadre.Type, suivie, Origine: OrigineRendezVous.Employeur);
        var pris = await prendre.DansEcritureAsync(ecriture, aPrendre, arret);
        if (pris.EstRefus)
        {
            pris = await prendre.DansEcritureAsync(ecriture, aPrendre with { PourEmployeur = true, Etat = EtatRendezVous.Demande }, arret);
        }
        return pris.EstRefus ? pris.Refus : true;
    }

    /// <summary>Only what employers asked counts: what the worker asked is not told.</summary>
    private async Task<Refus?> DejaAsync(PlacesPourEmployeur.Cadre cadre, ObjetEmployeur objet, CancellationToken arret)
    {
        var voulu = Objet(objet);
        return await db.Set<DemandeVisite>().AnyAsync(d => d.TravailleurId == cadre.Travailleur && d.EtablissementId == cadre.Etablissement && d.Par == Demandeur.Employeur
            && d.Objet == voulu && d.Le >= temps.Aujourdhui().AddDays(-30) && !db.Set<RendezVous>().Any(r => r.DemandeId == d.Id), arret)
            ? new Refus("demande.deja", "Vous avez déjà demandé cette visite\u00A0: votre service vous répond par une convocation.")
            : null;
    }

    private static ObjetDemande Objet(ObjetEmployeur objet) => objet == ObjetEmployeur.Reprise ? ObjetDemande.Reprise : ObjetDemande.Visite;
}
