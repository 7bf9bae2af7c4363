using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Contrats;

/// <summary>Answers the members' module: who still works at a place, and makes them follow it.</summary>
internal sealed class ContratsDesEtablissements(SocleDb db) : IContratsDesEtablissements
{
    public Task<int> OuvertsApresAsync(Id<Etablissement> etablissement, DateOnly dernierJour, CancellationToken arret) =>
        Ouverts(etablissement, dernierJour).CountAsync(arret);

    public async Task<int> DeplacerAsync(Ecriture ecriture, Id<Etablissement> de, Id<Etablissement> vers, DateOnly dernierJour, CancellationToken arret)
    {
        // One event names every contract moved: a line each would say the same thing a thousand times.
        var contrats = await Ouverts(de, dernierJour).Select(c => c.Id).ToListAsync(arret);
        foreach (var tranche in contrats.Chunk(1_000))
        {
            await db.Set<Contrat>().Where(c => tranche.Contains(c.Id)).ExecuteUpdateAsync(c => c.SetProperty(x => x.EtablissementId, vers), arret);
        }
        ecriture.Tracer(ActionAudit.Fait, "etablissement", de.Valeur, string.Create(CultureInfo.InvariantCulture,
            $$"""{"vers":"{{vers}}","contrats":[{{string.Join(',', contrats.Select(c => $"\"{c}\""))}}]}"""));
        return contrats.Count;
    }

    private IQueryable<Contrat> Ouverts(Id<Etablissement> etablissement, DateOnly dernierJour) =>
        db.Set<Contrat>().Where(c => c.EtablissementId == etablissement && (c.Fin == null || c.Fin > dernierJour));
}
