using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Planification;

/// <summary>Whether the professional may still make each visit of some lines, there or at a distance: read once, asked in memory.</summary>
internal sealed class ControlerDroit
{
    private readonly RegistreDelegations delegations;
    private readonly Dictionary<Id<Travailleur>, DateOnly> naissances;
    private readonly Dictionary<Id<Travailleur>, Categorie> categories;
    private readonly Dictionary<Id<Professionnel>, Profession> professions;
    private readonly HashSet<(TypeVisite, Profession)> aDistance;

    private ControlerDroit(
        RegistreDelegations delegations, Dictionary<Id<Travailleur>, DateOnly> naissances, Dictionary<Id<Travailleur>, Categorie> categories,
        Dictionary<Id<Professionnel>, Profession> professions, HashSet<(TypeVisite, Profession)> aDistance) =>
        (this.delegations, this.naissances, this.categories, this.professions, this.aDistance) = (delegations, naissances, categories, professions, aDistance);

    public static async Task<ControlerDroit> LireAsync(SocleDb db, RegistreDelegations delegations, List<LignePlanification> lignes, CancellationToken arret)
    {
        var travailleurs = lignes.Select(l => l.TravailleurId).Distinct().ToList();
        return new(
            delegations,
            await db.Set<Travailleur>().Where(t => travailleurs.Contains(t.Id)).Select(t => new { t.Id, t.Naissance }).ToDictionaryAsync(t => t.Id, t => t.Naissance, arret),
            await db.Set<CalculSuivi>().Where(c => travailleurs.Contains(c.TravailleurId)).GroupBy(c => c.TravailleurId)
                .Select(g => new { g.Key, Categorie = g.Max(c => c.Categorie) }).ToDictionaryAsync(c => c.Key, c => c.Categorie, arret),
            (await db.Set<Professionnel>().Select(p => new { p.Id, p.Metier }).ToListAsync(arret)).ToDictionary(p => p.Id, p => p.Metier.Profession()),
            [.. (await db.Set<DureeVisite>().AsNoTracking().Where(d => d.ADistance).ToListAsync(arret)).Select(d => (d.Type, d.Profession))]);
    }

    public Refus? Refuser(LignePlanification ligne, Vacation vacation)
    {
        if (vacation.EstADistance && !aDistance.Contains((ligne.Type, professions.GetValueOrDefault(vacation.ProfessionnelId))))
        {
            return RefusAgenda.ADistance;
        }
        // What is not known of a worker is not a reason here: the plan was made with what the due list kept of them.
        var faits = FaitsDuTravailleur.Le(
            ligne.Jour!.Value, naissances.GetValueOrDefault(ligne.TravailleurId), categories.TryGetValue(ligne.TravailleurId, out var categorie) ? categorie : null, ligne.EntrepriseId);
        return delegations.Empeche(vacation.ProfessionnelId, GenreDeVisite.Acte(ligne.Visite, ligne.Type), ligne.Jour.Value, faits) is { Motif: not MotifDeNon.FaitManquant } non
            ? RefusAgenda.Delegation(non)
            : null;
    }
}
