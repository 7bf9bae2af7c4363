using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Planification;

/// <summary>Changes what priorities weigh, or gives them back their usual weights.</summary>
public sealed class ReglerPriorites(SocleDb db, Ecritures ecritures)
{
    private const int PoidsMaximal = 10_000;
    private const int RefusMaximal = 10_000_000;
    private static readonly Processus Processus = new("planification.priorites", "Priorités de la planification");

    public sealed record Saisie(CodePriorite Code, int Poids, int Refus);

    public Task<Resultat<int>> ExecuterAsync(IReadOnlyCollection<Saisie> saisies, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async _ =>
        {
            if (Refus.Reunir(saisies.Select(Refuser)) is { } refus)
            {
                return refus;
            }
            var connues = await db.Set<PrioritePlanification>().ToDictionaryAsync(p => p.Code, arret);
            foreach (var saisie in saisies)
            {
                Garder(connues.GetValueOrDefault(saisie.Code), saisie);
            }
            return Resultat.De(saisies.Count);
        }, arret);

    public Task<Resultat<int>> RetablirAsync(CancellationToken arret = default) => ecritures.Faire(Processus, null, async _ =>
    {
        var connues = await db.Set<PrioritePlanification>().ToListAsync(arret);
        db.RemoveRange(connues);
        return Resultat.De(connues.Count);
    }, arret);

    /// <summary>Only what differs from the usual is kept.</summary>
    private void Garder(PrioritePlanification? connue, Saisie saisie)
    {
        var usuelle = Priorites.Usuelle(saisie.Code);
        if ((saisie.Poids, saisie.Refus) == (usuelle.Poids, usuelle.Refus))
        {
            _ = connue is null ? null : db.Remove(connue);
        }
        else if (connue is null)
        {
            db.Add(new PrioritePlanification { Id = Id<PrioritePlanification>.Nouveau(), Code = saisie.Code, Poids = saisie.Poids, Refus = saisie.Refus });
        }
        else
        {
            (connue.Poids, connue.Refus) = (saisie.Poids, saisie.Refus);
        }
    }

    private static Refus? Refuser(Saisie saisie) => Refus.Reunir(
    [
        Priorites.Codes.Contains(saisie.Code) ? null : new("priorite.code", "Cette priorité n’existe pas\u00A0: revenez à la liste."),
        saisie.Poids is < 0 or > PoidsMaximal ? new("priorite.poids", $"Le poids d’un jour de retard va de 0 à {PoidsMaximal:N0}.", $"Poids.{saisie.Code}") : null,
        saisie.Refus is < 0 or > RefusMaximal ? new("priorite.refus", $"Le coût d’une visite laissée va de 0 à {RefusMaximal:N0}.", $"Refus.{saisie.Code}") : null,
    ]);
}
