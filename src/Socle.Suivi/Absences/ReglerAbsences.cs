using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Absences;

/// <summary>The settings as they were typed.</summary>
public sealed record ReglagesSaisis
{
    [Display(Name = "Préavis")]
    public int? Preavis { get; init; }

    [Display(Name = "Compté en")]
    public UnitePreavis? Unite { get; init; }

    [Display(Name = "Absences facturées")]
    public RegleFacturation? Facturation { get; init; }
}

/// <summary>Changes what the service decided about absences. Those already noted keep the rule they were noted under.</summary>
public sealed class ReglerAbsences(SocleDb db, Ecritures ecritures)
{
    private const int HeuresAuPlus = 240;
    private const int JoursAuPlus = 15;

    private static readonly Processus Processus = new("absence.regler", "Réglage des absences");

    public Task<Resultat<bool>> ExecuterAsync(ReglagesSaisis saisie, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async _ =>
        {
            if (Verifier(saisie) is { } refus)
            {
                return refus;
            }
            var reglages = await db.Set<ReglagesAbsences>().FirstAsync(r => r.Cle == ReglagesAbsences.Unique, arret);
            (reglages.Preavis, reglages.Unite, reglages.Facturation) = (saisie.Preavis!.Value, saisie.Unite!.Value, saisie.Facturation!.Value);
            return Resultat.De(true);
        }, arret);

    private static Refus? Verifier(ReglagesSaisis saisie)
    {
        var auPlus = saisie.Unite == UnitePreavis.Heures ? HeuresAuPlus : JoursAuPlus;
        return Refus.Reunir([
            saisie.Unite is { } unite && Enum.IsDefined(unite) ? null : new("absence.unite", "Choisissez des heures ou des jours ouvrés.", nameof(saisie.Unite)),
            saisie.Preavis >= 0 && saisie.Preavis <= auPlus ? null : new("absence.preavis", $"Le préavis va de 0 à {auPlus}\u00A0: corrigez-le.", nameof(saisie.Preavis)),
            saisie.Facturation is { } regle && Enum.IsDefined(regle) ? null : new("absence.facturation", "Choisissez les absences que le service facture.", nameof(saisie.Facturation)),
        ]);
    }
}
