using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Mandats;
using Socle.Espaces.Entreprise.Accueil;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Technique.Base;
using Socle.Travailleurs.Annuelles;

namespace Socle.Espaces.Entreprise.Annuelle;

/// <summary>Where the yearly declaration of a company is.</summary>
public enum AvancementAnnuelle
{
    EnRetard = 1,
    ADeclarer = 2,
    Signee = 3,
}

/// <param name="Avant">The last day asked for; past and not signed, it is late.</param>
/// <param name="Mandat">What the account holds the whole company by.</param>
/// <param name="PourquoiPas">Why this account does not sign it; null when it may.</param>
public sealed record LigneAnnuelle(BilanEntreprise Bilan, DateOnly? Signee, string? Par, DateOnly? MandatDu, DateOnly? Avant, Mandat Mandat, Refus? PourquoiPas)
{
    public AvancementAnnuelle Avancement(DateOnly jour) => Signee is not null ? AvancementAnnuelle.Signee : Avant < jour ? AvancementAnnuelle.EnRetard : AvancementAnnuelle.ADeclarer;
}

/// <summary>The yearly declaration of every company held whole, in a handful of queries: an accountant has two hundred of them.</summary>
public sealed class LireAnnuelles(LireBilans bilans, PerimetreEmployeur perimetre, SocleDb db, TimeProvider temps)
{
    private sealed record Signature(DateTime Le, string? Par, DateOnly? MandatDu);

    /// <summary>What is late first, then what is left, then what is done; in each, the order of names.</summary>
    public async Task<IReadOnlyList<LigneAnnuelle>> ToutesAsync(CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var mandats = (await perimetre.MandatsAsync(arret)).Where(m => m.EtablissementId is null).ToLookup(m => m.EntrepriseId);
        var (signees, dernieres) = (await SigneesAsync(jour.Year, arret), await DerniersJoursAsync(jour, arret));
        var lignes = new List<LigneAnnuelle>();
        foreach (var bilan in (await bilans.ToutesAsync(false, arret)).Where(b => mandats.Contains(b.Id)))
        {
            var signature = signees.GetValueOrDefault(bilan.Id);
            lignes.Add(new(
                bilan, signature is null ? null : new DateTimeOffset(signature.Le).DateAParis(), signature?.Par, signature?.MandatDu,
                bilan.Avant ?? (dernieres.TryGetValue(bilan.Id, out var au) ? au : null), mandats[bilan.Id].First(), await perimetre.PourquoiPasAsync(bilan.Id, arret)));
        }
        return [.. lignes.OrderBy(l => l.Avancement(jour))];
    }

    private async Task<Dictionary<Id<Adherents.Entreprises.Entreprise>, Signature>> SigneesAsync(int annee, CancellationToken arret)
    {
        var ids = (await perimetre.EntreprisesAsync(arret)).Select(e => e.Id);
        return await db.Set<DeclarationAnnuelle>().Where(d => d.Annee == annee && d.SigneeLe != null && d.EnVigueur && ids.Contains(d.EntrepriseId))
            .Select(d => new { d.EntrepriseId, S = new Signature(d.SigneeLe!.Value, d.SigneePar, d.MandatDu) }).ToDictionaryAsync(d => d.EntrepriseId, d => d.S, arret);
    }

    /// <summary>Of the campaigns of this year that have begun, the last to end.</summary>
    private async Task<Dictionary<Id<Adherents.Entreprises.Entreprise>, DateOnly>> DerniersJoursAsync(DateOnly jour, CancellationToken arret)
    {
        var (annee, ids) = (jour.Year, (await perimetre.EntreprisesAsync(arret)).Select(e => e.Id));
        var lues = await (
            from d in db.Set<DestinataireCampagne>()
            join c in db.Set<Campagne>() on d.CampagneId equals c.Id
            where c.Du <= jour && c.Annee == annee && ids.Contains(d.EntrepriseId)
            group c by d.EntrepriseId into g
            select new { g.Key, Au = g.Max(c => c.Au) }).ToListAsync(arret);
        return lues.ToDictionary(l => l.Key, l => l.Au);
    }
}
