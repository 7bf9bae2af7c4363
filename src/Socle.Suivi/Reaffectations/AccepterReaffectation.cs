using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Reaffectations;

/// <summary>What was done, session by session.</summary>
public sealed record BilanReaffectation(int Reprises, int Deplaces, IReadOnlyList<(LigneProposition Ligne, string Raison)> Refusees);

/// <summary>
/// Does what was chosen of a proposal. Each session is one write: done whole, or left as it was with the reason. What has changed since it
/// was read is not done.
/// </summary>
public sealed class AccepterReaffectation(SocleDb db, Ecritures ecritures, ProposerReaffectation proposer, DeplacerRendezVous deplacer)
{
    private static readonly Processus Processus = new("vacations.reaffecter", "Réaffectation des vacations d’un professionnel");

    /// <param name="choix">Each session with the mark of what was proposed for it.</param>
    public async Task<Resultat<BilanReaffectation>> ExecuterAsync(DemandeReaffectation demande, IReadOnlyDictionary<Id<Vacation>, string> choix, CancellationToken arret = default)
    {
        if (choix.Count == 0)
        {
            return new Refus("reaffecter.rien", "Choisissez au moins une vacation.");
        }
        if (await proposer.ExecuterAsync(demande, arret) is not { } proposition)
        {
            return new Refus("reaffecter.inconnu", "Ce professionnel n’existe pas\u00A0: reprenez depuis la liste des professionnels.");
        }
        var (reprises, deplaces, refusees) = (0, 0, new List<(LigneProposition, string)>());
        foreach (var ligne in proposition.Lignes.Where(l => choix.ContainsKey(l.Vacation.Id)))
        {
            var fait = choix[ligne.Vacation.Id] == ligne.Empreinte ? await UneAsync(ligne, arret) : Change;
            (reprises, deplaces) = fait.EstRefus ? (reprises, deplaces) : ligne.Repreneur is null ? (reprises, deplaces + ligne.Deplacements.Count) : (reprises + 1, deplaces);
            if (fait.EstRefus)
            {
                refusees.Add((ligne, fait.Refus.Phrase));
            }
        }
        return new BilanReaffectation(reprises, deplaces, refusees);
    }

    private static Refus Change { get; } = new("reaffecter.change", "L’agenda a changé depuis cette proposition\u00A0: relisez-la, puis choisissez de nouveau.");

    private Task<Resultat<bool>> UneAsync(LigneProposition ligne, CancellationToken arret) =>
        ecritures.Faire(Processus, null, e => ligne.Repreneur is { } qui ? ReprendreAsync(ligne.Vacation, qui, arret) : DeplacerAsync(e, ligne, arret), arret);

    private async Task<Resultat<bool>> ReprendreAsync(Vacation vue, Repreneur qui, CancellationToken arret)
    {
        await db.PrendreVerrouVacationAsync(vue.Id, arret);
        if (db.Moteur == Moteur.Postgresql)
        {
            // Two sessions given to one person at once take turns.
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM professionnel WHERE id = {qui.Id.Valeur} FOR NO KEY UPDATE", arret);
        }
        var vacation = await db.Set<Vacation>().FirstAsync(v => v.Id == vue.Id, arret);
        var memeJour = await db.Set<Vacation>().AsNoTracking().Where(v => v.ProfessionnelId == qui.Id && v.Jour == vacation.Jour && v.FermeeLe == null).ToListAsync(arret);
        var absences = await db.Set<AbsenceProfessionnel>().AsNoTracking().Where(a => a.ProfessionnelId == qui.Id && a.Du <= vacation.Jour && a.Au >= vacation.Jour).ToListAsync(arret);
        var creneau = new Creneau(vacation.Debut, vacation.Fin);
        if (vacation.ProfessionnelId != vue.ProfessionnelId || !vacation.EstOuverte || absences.Any(a => a.Touche(vacation))
            || memeJour.Any(v => new Creneau(v.Debut, v.Fin).Chevauche(creneau)))
        {
            return Change;
        }
        vacation.ProfessionnelId = qui.Id;
        return true;
    }

    private async Task<Resultat<bool>> DeplacerAsync(Ecriture ecriture, LigneProposition ligne, CancellationToken arret)
    {
        // All at once and in order, so that two journeys do not wait for each other.
        foreach (var id in ligne.Deplacements.Select(d => d.Vers).Append(ligne.Vacation.Id).Distinct().OrderBy(v => v.Valeur))
        {
            await db.PrendreVerrouVacationAsync(id, arret);
        }
        foreach (var d in ligne.Deplacements)
        {
            var deplace = await deplacer.DansEcritureAsync(ecriture, new(d.RendezVous, d.Version, d.Vers, d.Debut), arret);
            if (deplace.EstRefus)
            {
                return deplace.Refus;
            }
            // The next one reads what this one wrote.
            await db.SaveChangesAsync(arret);
        }
        return true;
    }
}
