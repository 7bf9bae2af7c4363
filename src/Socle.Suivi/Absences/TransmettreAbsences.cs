using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Absences;

/// <summary>Says that the accounts have the list that was looked at. If it grew or shrank meanwhile, it is read and exported again first.</summary>
public sealed class TransmettreAbsences(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("absence.transmettre", "Absences transmises à la comptabilité");

    /// <param name="combien">How many lines the list had.</param>
    /// <param name="dernier">The highest number among them.</param>
    public Task<Resultat<int>> ExecuterAsync(int combien, Id<AbsenceAFacturer> dernier, CancellationToken arret = default) => ecritures.Faire(Processus, null, async ecriture =>
    {
        var attendent = await db.Set<AbsenceAFacturer>().Where(f => f.Etat == EtatFacturation.ATransmettre || f.Etat == EtatFacturation.ARetirer).ToListAsync(arret);
        if (attendent.Count == 0 || attendent.Count != combien || attendent.Max(f => f.Id.Valeur) != dernier.Valeur)
        {
            return new Refus("absences.change", "La liste a changé depuis que vous l’avez ouverte\u00A0: la voici, exportez-la de nouveau avant de la dire transmise.");
        }
        foreach (var absence in attendent)
        {
            absence.Etat = absence.Etat == EtatFacturation.ARetirer ? EtatFacturation.Retiree : EtatFacturation.Transmise;
            absence.TransmiseLe = ecriture.Instant;
        }
        return Resultat.De(attendent.Count);
    }, arret);
}
