using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Echeancier.Explications;

/// <summary>Why a line of the due list is what it is, replayed from the stored facts at the stored date.</summary>
public sealed record ExplicationEcheance(
    Echeance Echeance, Travailleur Travailleur, string Phrase, IReadOnlyList<FaitRetenu> Faits, IReadOnlyList<VersionRegle> Regles,
    IReadOnlyList<Manquant> Manquants, DateOnly DateDroit, DateTime CalculeLe)
{
    /// <summary>The replay gave the date that is stored.</summary>
    public required bool Identique { get; init; }
}

/// <summary>Answers « Pourquoi ? »: asks the law again, with the facts and the date it was asked then.</summary>
public sealed class ExpliquerEcheance(SocleDb db)
{
    public async Task<Resultat<ExplicationEcheance>> DeAsync(Id<Echeance> id, CancellationToken arret = default)
    {
        var lu = await (
            from e in db.Set<Echeance>().AsNoTracking()
            join c in db.Set<CalculSuivi>() on e.ContratId equals c.ContratId
            join t in db.Set<Travailleur>() on e.TravailleurId equals t.Id
            where e.Id == id
            select new { Echeance = e, Calcul = c, Travailleur = t }).FirstOrDefaultAsync(arret);
        return lu is null
            ? new Refus("echeance.inconnue", "Cette échéance n’existe plus : elle a été recalculée. Reprenez depuis la liste.")
            : Rejouer(lu.Echeance, lu.Calcul, lu.Travailleur);
    }

    private static Resultat<ExplicationEcheance> Rejouer(Echeance echeance, CalculSuivi calcul, Travailleur travailleur)
    {
        if (ContratSuivi.LireSituation(calcul.Faits).Situation is not { } situation)
        {
            return new Refus("echeance.faits", "Les faits gardés avec cette échéance ne se relisent pas : demandez un recalcul de l’échéancier.");
        }
        var reponse = MoteurSuivi.Repondre(situation, calcul.DateDroit);
        foreach (var exigence in reponse.Exigences)
        {
            if (exigence.Visite == echeance.Visite)
            {
                return new ExplicationEcheance(
                    echeance, travailleur, exigence.Explication(situation, Public.Service), exigence.Faits(situation, Public.Service),
                    [.. exigence.Sources.Versions()], [.. reponse.Manquants], calcul.DateDroit, calcul.CalculeLe)
                {
                    Identique = exigence.AuPlusTard == echeance.AuPlusTard,
                };
            }
        }
        return new Refus("echeance.rejeu", "Rejouée, la règle ne demande plus cette visite : demandez un recalcul de l’échéancier.");
    }
}
