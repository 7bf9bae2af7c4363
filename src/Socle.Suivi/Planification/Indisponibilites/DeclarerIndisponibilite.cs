using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Planification;

/// <summary>An unavailability as it was typed.</summary>
public sealed record IndisponibiliteSaisie
{
    public Id<Travailleur>? Travailleur { get; init; }

    public Id<Etablissement>? Etablissement { get; init; }

    public Id<Entreprise>? Entreprise { get; init; }

    [Display(Name = "Du")]
    public DateOnly? Du { get; set; }

    [Display(Name = "Au, inclus")]
    public DateOnly? Au { get; set; }

    [Display(Name = "Jours")]
    public List<JoursSemaine> Jours { get; set; } = [];

    [Display(Name = "Moment de la journée")]
    public MomentAbsence Moment { get; set; } = MomentAbsence.JourneeEntiere;
}

/// <summary>Records when a worker, or the people of a company or of one of its places, cannot come. No reason is asked.</summary>
public sealed class DeclarerIndisponibilite(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("indisponibilite.declarer", "Indisponibilité déclarée");

    public Task<Resultat<Id<Indisponibilite>>> ExecuterAsync(IndisponibiliteSaisie saisie, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, _ => DeclarerAsync(saisie, arret), arret);

    private async Task<Resultat<Id<Indisponibilite>>> DeclarerAsync(IndisponibiliteSaisie saisie, CancellationToken arret)
    {
        if ((Vides(saisie) ?? await QuiAsync(saisie, arret)) is { } refus)
        {
            return refus;
        }
        var nouvelle = new Indisponibilite
        {
            Id = Id<Indisponibilite>.Nouveau(),
            TravailleurId = saisie.Travailleur,
            EtablissementId = saisie.Travailleur is null ? saisie.Etablissement : null,
            EntrepriseId = saisie.Travailleur is null && saisie.Etablissement is null ? saisie.Entreprise : null,
            Du = saisie.Du!.Value,
            Au = saisie.Au ?? saisie.Du.Value,
            Jours = saisie.Jours.Count == 0 ? JoursSemaine.Tous : saisie.Jours.Aggregate(JoursSemaine.Aucun, (tous, j) => tous | j) & JoursSemaine.Tous,
            Moment = saisie.Moment,
        };
        db.Add(nouvelle);
        return nouvelle.Id;
    }

    private Refus? Vides(IndisponibiliteSaisie saisie) => Refus.Reunir(
    [
        saisie.Du is null ? new("indisponibilite.du", "Donnez le premier jour.", nameof(saisie.Du)) : null,
        saisie.Au < saisie.Du ? new("indisponibilite.ordre", "Le dernier jour doit venir après le premier, ou être le même.", nameof(saisie.Au)) : null,
        (saisie.Au ?? saisie.Du) < temps.Aujourdhui() ? new("indisponibilite.passee", "Ces jours sont passés\u00A0: donnez des jours à venir.", nameof(saisie.Au)) : null,
        Enum.IsDefined(saisie.Moment) ? null : new("indisponibilite.moment", "Choisissez le moment dans la liste.", nameof(saisie.Moment)),
    ]);

    private async Task<Refus?> QuiAsync(IndisponibiliteSaisie saisie, CancellationToken arret) => saisie switch
    {
        { Travailleur: { } t } => await db.Set<Travailleur>().AnyAsync(x => x.Id == t && x.FusionneVersId == null, arret)
            ? null : new("indisponibilite.travailleur", "Cette personne n’est pas, ou plus, dans la base\u00A0: reprenez-la depuis la liste."),
        { Etablissement: { } e } => await db.Set<Etablissement>().AnyAsync(x => x.Id == e && (saisie.Entreprise == null || x.EntrepriseId == saisie.Entreprise), arret)
            ? null : new("indisponibilite.etablissement", "Cet établissement n’est pas celui de cette entreprise\u00A0: choisissez-le dans la liste.", nameof(saisie.Etablissement)),
        { Entreprise: { } n } => await db.Set<Entreprise>().AnyAsync(x => x.Id == n, arret)
            ? null : new("indisponibilite.entreprise", "Cette entreprise n’est pas, ou plus, dans la base\u00A0: reprenez-la depuis la liste."),
        _ => new("indisponibilite.qui", "Dites qui n’est pas disponible."),
    };
}

/// <summary>Takes an unavailability back.</summary>
public sealed class RetirerIndisponibilite(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("indisponibilite.retirer", "Indisponibilité retirée");

    public Task<Resultat<Id<Indisponibilite>>> ExecuterAsync(Id<Indisponibilite> id, CancellationToken arret = default) =>
        ecritures.Faire<Id<Indisponibilite>>(Processus, null, async _ =>
        {
            if (await db.Set<Indisponibilite>().FirstOrDefaultAsync(i => i.Id == id, arret) is not { } connue)
            {
                return new Refus("indisponibilite.inconnue", "Cette indisponibilité n’existe plus\u00A0: elle a déjà été retirée.");
            }
            db.Remove(connue);
            return id;
        }, arret);
}
