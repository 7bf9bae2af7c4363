using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Delegations;

/// <summary>What a draft entrusts, and whom it leaves to the doctor.</summary>
public sealed record SaisieActes
{
    public IReadOnlyList<Acte> Actes { get; init; } = [];

    /// <summary>Categories of follow-up left out.</summary>
    public IReadOnlyList<Categorie> Categories { get; init; } = [];

    public bool Mineurs { get; init; }

    public IReadOnlyList<Id<Entreprise>> Entreprises { get; init; } = [];
}

/// <summary>Ticks the acts of a draft: what the law reserves is refused, with the law's own words.</summary>
public sealed class ConfierActes(Ecritures ecritures)
{
    private static readonly Processus Processus = new("delegation.confier", "Actes confiés par un protocole");

    public Task<Resultat<Id<ProtocoleDelegation>>> ExecuterAsync(Id<ProtocoleDelegation> protocoleId, SaisieActes saisie, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<ProtocoleDelegation>().FirstOrDefaultAsync(p => p.Id == protocoleId, arret) is not { SigneLe: null } protocole)
            {
                return await db.Set<ProtocoleDelegation>().AnyAsync(p => p.Id == protocoleId, arret) ? RefusDelegation.Signe() : RefusDelegation.Introuvable();
            }
            if (Refus.Reunir([.. Reserves(await protocole.MetierAsync(db, arret), protocole.Du, saisie.Actes), await EntreprisesAsync(db, saisie, arret)]) is { } refus)
            {
                return refus;
            }
            await RemplacerAsync(db, protocoleId, saisie, arret);
            return Resultat.De(protocoleId);
        }, arret);

    /// <summary>One refusal for each act the law does not let be entrusted to this trade on that day.</summary>
    internal static IEnumerable<Refus?> Reserves(Metier metier, DateOnly jour, IEnumerable<Acte> actes) => actes.Distinct()
        .Select(acte => (Acte: acte, Loi: LimitesDuDroit.Repondre(acte, metier, jour)))
        .Where(x => !x.Loi.SeDelegue() || !LimitesDuDroit.Actes.Contains(x.Acte))
        .Select(x => new Refus("delegation.reserve",
            $"«\u00A0{x.Acte.EnMots()}\u00A0» ne se confie pas ainsi\u00A0: {x.Loi.AvecArticles()}. Décochez cet acte.", nameof(SaisieActes.Actes)));

    private static async Task<Refus?> EntreprisesAsync(SocleDb db, SaisieActes saisie, CancellationToken arret)
    {
        var ids = saisie.Entreprises.Distinct().ToList();
        return await db.Set<Entreprise>().CountAsync(e => ids.Contains(e.Id), arret) == ids.Count
            ? null
            : new Refus("delegation.entreprise", "Une des entreprises n’existe pas, ou plus\u00A0: choisissez-la dans la liste.", nameof(SaisieActes.Entreprises));
    }

    private static async Task RemplacerAsync(SocleDb db, Id<ProtocoleDelegation> protocole, SaisieActes saisie, CancellationToken arret)
    {
        var actes = await db.Set<ActeDelegue>().Where(a => a.ProtocoleId == protocole).ToListAsync(arret);
        db.RemoveRange(actes.Where(a => !saisie.Actes.Contains(a.Acte)));
        db.AddRange(saisie.Actes.Distinct().Except(actes.Select(a => a.Acte)).Select(a => new ActeDelegue { Id = Id<ActeDelegue>.Nouveau(), ProtocoleId = protocole, Acte = a }));
        var voulues = Exclusions(protocole, saisie);
        var exclusions = await db.Set<ExclusionProtocole>().Where(e => e.ProtocoleId == protocole).ToListAsync(arret);
        db.RemoveRange(exclusions.Where(e => !voulues.Exists(v => Pareilles(v, e))));
        db.AddRange(voulues.Where(v => !exclusions.Exists(e => Pareilles(v, e))));
    }

    private static List<ExclusionProtocole> Exclusions(Id<ProtocoleDelegation> protocole, SaisieActes saisie)
    {
        ExclusionProtocole Une(GenreExclusion genre, Categorie? categorie = null, Id<Entreprise>? entreprise = null) =>
            new() { Id = Id<ExclusionProtocole>.Nouveau(), ProtocoleId = protocole, Genre = genre, Categorie = categorie, EntrepriseId = entreprise };
        return
        [
            .. saisie.Categories.Distinct().Select(c => Une(GenreExclusion.Categorie, c)),
            .. saisie.Mineurs ? [Une(GenreExclusion.Mineurs)] : Array.Empty<ExclusionProtocole>(),
            .. saisie.Entreprises.Distinct().Select(e => Une(GenreExclusion.Entreprise, null, e)),
        ];
    }

    private static bool Pareilles(ExclusionProtocole une, ExclusionProtocole autre) =>
        (une.Genre, une.Categorie, une.EntrepriseId) == (autre.Genre, autre.Categorie, autre.EntrepriseId);
}
