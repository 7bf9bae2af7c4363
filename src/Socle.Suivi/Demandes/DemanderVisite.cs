using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Demandes;

/// <summary>A request as it was typed.</summary>
public sealed record DemandeSaisie
{
    public required Id<Travailleur> Travailleur { get; init; }

    [Display(Name = "Qui demande"), Required]
    public Demandeur? Par { get; init; }

    [Display(Name = "Ce qui est demandé"), Required]
    public ObjetDemande? Objet { get; init; }

    [Display(Name = "Jour de la demande"), Required]
    public DateOnly? Le { get; init; }

    /// <summary>For an employer's request.</summary>
    [Display(Name = "L’employeur qui demande")]
    public Id<Etablissement>? Etablissement { get; init; }
}

/// <summary>Records a visit asked for: by the worker, an employer or the doctor. A return asked for is due even where the law would waive it.</summary>
public sealed class DemanderVisite(SocleDb db, Ecritures ecritures, ListerDemandes attente, TimeProvider temps)
{
    private static readonly Processus Processus = new("visite.demander", "Demande d’une visite");

    public Task<Resultat<Id<DemandeVisite>>> ExecuterAsync(DemandeSaisie demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => DemanderAsync(e, demande, arret), arret);

    /// <summary>The worker's own, today: not twice while the first waits, were it for two clicks.</summary>
    public Task<Resultat<Id<DemandeVisite>>> PourSoiAsync(Id<Travailleur> qui, ObjetDemande objet, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async e =>
        {
            var jour = temps.Aujourdhui();
            await db.PrendreVerrouAgendaAsync([], qui, arret);
            return (await attente.DuTravailleurAsync(qui, jour, arret)).Any(d => d.Objet == objet)
                ? new Refus("demande.deja", "Vous avez déjà demandé cette visite\u00A0: le service vous répondra.")
                : await DemanderAsync(e, new DemandeSaisie { Travailleur = qui, Par = Demandeur.Travailleur, Objet = objet, Le = jour }, arret);
        }, arret);

    /// <summary>The same inside a write already open: a request answered on the spot.</summary>
    internal async Task<Resultat<Id<DemandeVisite>>> DemanderAsync(Ecriture ecriture, DemandeSaisie demande, CancellationToken arret)
    {
        if (!await db.Set<Travailleur>().AnyAsync(t => t.Id == demande.Travailleur && t.FusionneVersId == null, arret))
        {
            return new Refus("demande.travailleur", "Cette personne n’est pas, ou plus, dans la base : reprenez-la depuis la liste.");
        }
        if ((Vides(demande) ?? Incoherences(demande) ?? await ChezQuiAsync(demande, arret)) is { } refus)
        {
            return refus;
        }
        var nouvelle = new DemandeVisite
        {
            Id = Id<DemandeVisite>.Nouveau(),
            TravailleurId = demande.Travailleur,
            EtablissementId = demande.Par == Demandeur.Employeur ? demande.Etablissement : null,
            Par = demande.Par!.Value,
            Le = demande.Le!.Value,
            Objet = demande.Objet!.Value,
        };
        db.Add(nouvelle);
        ecriture.Emettre(new TravailleursChanges([nouvelle.TravailleurId]));
        return nouvelle.Id;
    }

    private static Refus? Vides(DemandeSaisie demande) => Refus.Reunir([
        demande.Par is null ? new("demande.par.vide", "Dites qui demande la visite.", nameof(demande.Par)) : null,
        demande.Objet is null ? new("demande.objet.vide", "Dites ce qui est demandé.", nameof(demande.Objet)) : null,
        demande.Le is null ? new("demande.le.vide", "Le jour de la demande n’est pas renseigné.", nameof(demande.Le)) : null,
    ]);

    private Refus? Incoherences(DemandeSaisie demande) => Refus.Reunir([
        demande.Le > temps.Aujourdhui() ? new("demande.le.futur", "Une demande ne peut pas être dans le futur : vérifiez le jour.", nameof(demande.Le)) : null,
        demande is { Par: Demandeur.Employeur, Objet: ObjetDemande.Prereprise }
            ? new("demande.prereprise", "Un employeur ne demande pas de visite de préreprise (R. 4624-29) : choisissez une autre visite, ou qui la demande vraiment.", nameof(demande.Objet)) : null,
        demande is { Par: Demandeur.Employeur, Etablissement: null } ? new("demande.employeur.vide", "Dites lequel de ses employeurs demande la visite.", nameof(demande.Etablissement)) : null,
    ]);

    private async Task<Refus?> ChezQuiAsync(DemandeSaisie demande, CancellationToken arret) =>
        demande.Par != Demandeur.Employeur || await db.Set<Contrat>().AnyAsync(c => c.TravailleurId == demande.Travailleur && c.EtablissementId == demande.Etablissement, arret)
            ? null
            : new Refus("demande.employeur", "Cette personne n’a pas de contrat dans cet établissement : choisissez l’un de ses employeurs.", nameof(demande.Etablissement));
}
