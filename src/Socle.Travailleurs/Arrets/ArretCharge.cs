using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Arrets;

/// <summary>A leave with its contract, ready to be changed.</summary>
internal sealed record ArretCharge(Arret Arret, ContratComplet Complet)
{
    public IEnumerable<Arret> Autres => Complet.Arrets.Where(a => a.Id != Arret.Id);

    public static async Task<Resultat<ArretCharge>> ChargerAsync(SocleDb db, Id<Arret> id, CancellationToken arret)
    {
        if (await db.Set<Arret>().Where(a => a.Id == id).Select(a => (Id<Contrat>?)a.ContratId).FirstOrDefaultAsync(arret) is not { } contrat)
        {
            return ReglesArret.Inconnu;
        }
        return (await ContratComplet.ChargerAsync(db, contrat, arret)).Bind(complet => complet.Arrets.FirstOrDefault(a => a.Id == id) is { } trouve
            ? Resultat.De(new ArretCharge(trouve, complet))
            : ReglesArret.Inconnu);
    }
}
