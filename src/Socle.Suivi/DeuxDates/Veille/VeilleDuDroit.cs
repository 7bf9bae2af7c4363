using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Suivi.DeuxDates.Veille;

/// <summary>Each night, for each day on which the law will change: whom it will touch. Homes read what is kept here.</summary>
internal sealed class VeilleDuDroit(ComparerDroits comparer, ChangementsDuDroit changements, SocleDb db, Ecritures ecritures, TimeProvider temps) : ITravail
{
    private static readonly Processus Oubli = new("droit.oublier", "Oubli des annonces du droit passées");

    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        var jours = changements.Apres(temps.Aujourdhui()).Select(c => c.Le).Distinct().ToList();
        await OublierAsync(jours, arret);
        var touches = 0;
        foreach (var jour in jours)
        {
            var fait = await comparer.FaireAsync(new(jour.AddDays(-1), jour) { Veille = true }, arret: arret);
            if (!fait.Reussit(out var comparaison, out var refus))
            {
                return refus;
            }
            touches += comparaison.Travailleurs;
        }
        return jours.Count == 0
            ? "Aucun changement du droit n’est annoncé."
            : $"Changements du droit annoncés : {jours.Count}. Travailleurs touchés : {touches}.";
    }

    /// <summary>What took effect, or is no longer announced.</summary>
    private async Task OublierAsync(IReadOnlyList<DateOnly> jours, CancellationToken arret)
    {
        var perimees = (await db.Set<ComparaisonDroit>().Where(c => c.Veille).Select(c => new { c.Id, c.Au }).ToListAsync(arret))
            .Where(c => !jours.Contains(c.Au)).Select(c => c.Id.Valeur).ToList();
        if (perimees.Count > 0)
        {
            await ecritures.Faire(Oubli, null, async _ =>
            {
                await db.SupprimerAsync<ComparaisonDroit>("id", perimees, arret);
                return Resultat.De(perimees.Count);
            }, arret);
        }
    }
}
