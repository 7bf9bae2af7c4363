using Socle.Dossier.Acces;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Formes;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>Elements of one kind, latest first.</summary>
public sealed record GroupeDuDossier(GenreEcrit Genre, IReadOnlyList<ElementDossier> Elements);

/// <summary>One of the seven blocks, as the file shows it.</summary>
public sealed record SectionDuDossier(Blocs Bloc, IReadOnlyList<GroupeDuDossier> Groupes, bool Ecrit)
{
    /// <summary>What may be added here.</summary>
    public IEnumerable<Forme> Formes => Ecrit ? FormesDuDossier.Toutes.Where(f => f.Genre.Bloc() == Bloc) : [];

    /// <summary>Those open to the reader, in the order of the law; kinds in the order of the forms.</summary>
    public static IReadOnlyList<SectionDuDossier> De(IReadOnlyList<ElementDossier> elements, Acces acces)
    {
        var parBloc = elements.ToLookup(e => e.Ecrit.Bloc);
        return [.. MotsContenus.Un.Where(b => acces.Lisibles.HasFlag(b)).Select(b => new SectionDuDossier(
            b,
            [.. parBloc[b].GroupBy(e => e.Ecrit.Genre).OrderBy(g => (int)g.Key).Select(g => new GroupeDuDossier(g.Key, [.. g]))],
            acces.Modifiables.HasFlag(b)))];
    }
}
