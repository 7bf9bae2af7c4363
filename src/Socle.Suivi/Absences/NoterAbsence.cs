using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Absences;

/// <summary>An absence as it was typed.</summary>
public sealed record AbsenceSaisie
{
    public required Id<RendezVous> RendezVous { get; init; }

    /// <summary>The one that was looked at.</summary>
    public int Version { get; init; }

    [Display(Name = "La personne")]
    public EtatRendezVous? Etat { get; init; }

    [Display(Name = "Raison")]
    public MotifEtape? Motif { get; init; }

    [Display(Name = "Prévenu le")]
    public DateOnly? PrevenuLe { get; init; }

    [Display(Name = "à")]
    public TimeOnly? PrevenuA { get; init; }
}

/// <summary>
/// Says that someone excused themselves or did not come, and when the service was told: a message left on Friday evening counts from
/// Friday evening. Said again, it corrects what was said.
/// </summary>
public sealed class NoterAbsence(SocleDb db, Ecritures ecritures, ChangerEtat changer, RegistreAbsences registre, TimeProvider temps)
{
    private static readonly Processus Processus = new("absence.noter", "Absence d’une personne attendue");

    /// <summary>Reasons someone may give for not coming. None is a health fact.</summary>
    public static IReadOnlyList<MotifEtape> Motifs { get; } =
    [
        MotifEtape.ConvenancePersonnelle, MotifEtape.EmpechementTravail, MotifEtape.EnArret, MotifEtape.AParti,
        MotifEtape.ConvocationNonRecue, MotifEtape.ServiceIndisponible, MotifEtape.SansNouvelles,
    ];

    public Task<Resultat<Id<RendezVous>>> ExecuterAsync(AbsenceSaisie saisie, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => NoterAsync(e, saisie, arret), arret);

    private async Task<Resultat<Id<RendezVous>>> NoterAsync(Ecriture ecriture, AbsenceSaisie saisie, CancellationToken arret)
    {
        if (Incoherences(saisie) is { } refus)
        {
            return refus;
        }
        var avant = await db.Set<RendezVous>().AsNoTracking().Where(r => r.Id == saisie.RendezVous).Select(r => (EtatRendezVous?)r.Etat).FirstOrDefaultAsync(arret);
        if (avant != saisie.Etat)
        {
            var change = await changer.DansEcritureAsync(ecriture, new(saisie.RendezVous, saisie.Version, saisie.Etat!.Value, saisie.Motif), arret);
            if (change.EstRefus)
            {
                return change;
            }
        }
        var rendezVous = await db.Set<RendezVous>().FirstAsync(r => r.Id == saisie.RendezVous, arret);
        await registre.NoterAsync(ecriture, rendezVous, saisie.Motif, Prevenu(saisie), arret);
        return rendezVous.Id;
    }

    private Refus? Incoherences(AbsenceSaisie saisie) => Refus.Reunir([
        saisie.Etat is EtatRendezVous.Excuse or EtatRendezVous.Absent ? null
            : new("absence.etat", "Dites si la personne s’est excusée, ou si elle n’est pas venue.", nameof(saisie.Etat)),
        saisie.Motif is { } motif && !Motifs.Contains(motif) ? RefusAgenda.Motif : null,
        saisie is { Etat: EtatRendezVous.Excuse, Motif: null } ? RefusAgenda.Motif : null,
        saisie is { Etat: EtatRendezVous.Excuse, PrevenuLe: null } ? new("absence.prevenu", "Dites quel jour le service a été prévenu.", nameof(saisie.PrevenuLe)) : null,
        saisie.Etat == EtatRendezVous.Excuse && Prevenu(saisie) > temps.GetUtcNow().UtcDateTime
            ? new("absence.futur", "Le service n’a pas pu être prévenu dans le futur\u00A0: vérifiez le jour et l’heure.", nameof(saisie.PrevenuLe)) : null,
    ]);

    /// <summary>Without an hour: the first of the day, to the person's good.</summary>
    private static DateTime? Prevenu(AbsenceSaisie saisie) => saisie is { Etat: EtatRendezVous.Excuse, PrevenuLe: { } jour }
        ? HeureDeParis.Instant(jour, saisie.PrevenuA ?? TimeOnly.MinValue).UtcDateTime
        : null;
}
