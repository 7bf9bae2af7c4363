using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Travailleurs.Contrats;

/// <summary>The exposures of one contract, moved from a set to another at a date.</summary>
internal sealed class ExpositionsDeclarees(SocleDb db, ContratComplet charge)
{
    /// <summary>From this day the exposures under way are exactly these: others end the day before, new ones begin.</summary>
    public void Devenir(IReadOnlyList<Risque> risques, DateOnly date)
    {
        var enCours = charge.Expositions.Where(x => x.Fin is null || x.Fin >= date).ToList();
        foreach (var exposition in enCours.Where(x => !risques.Contains(x.Risque)))
        {
            Finir(exposition, date.AddDays(-1));
        }
        db.AddRange(risques.Distinct().Where(r => enCours.All(x => x.Risque != r)).Select(risque => new Exposition
        {
            Id = Id<Exposition>.Nouveau(),
            ContratId = charge.Contrat.Id,
            Risque = risque,
            Debut = date,
            Fin = charge.Contrat.Fin,
        }));
    }

    /// <summary>One that had not begun by then never was.</summary>
    private void Finir(Exposition exposition, DateOnly fin)
    {
        if (exposition.Debut > fin)
        {
            db.Remove(exposition);
        }
        else
        {
            exposition.Fin = fin;
        }
    }
}
