using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Annuelles;

/// <param name="Mandat">Absent: the employer itself, by the role of its account.</param>
internal sealed record Signataire(Mandat? Mandat)
{
    /// <summary>Who writes, read again as it writes: an outside accountant needs the company's mandate on that very day.</summary>
    public static async Task<Resultat<Signataire>> LireAsync(Ecriture ecriture, Id<Entreprise> entreprise, DateOnly jour, CancellationToken arret)
    {
        if (ecriture.Auteur.Compte is not { } compte
            || await ecriture.Db.Set<Compte>().Where(c => c.Id == compte).Select(c => (Role?)c.Role).FirstOrDefaultAsync(arret) != Role.EmployeurComptable)
        {
            return new Signataire((Mandat?)null);
        }
        var siens = await ecriture.Db.Set<Mandat>().Where(m => m.CompteId == compte && m.EntrepriseId == entreprise).ToListAsync(arret);
        return DroitDeDeclarer.Lire(siens, jour).Selon<Resultat<Signataire>>(m => new Signataire(m), r => r);
    }
}
