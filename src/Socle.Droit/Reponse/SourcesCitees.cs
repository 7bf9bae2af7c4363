namespace Socle.Droit;

/// <summary>The rules behind an answer, at least one, without allocation until read as text.</summary>
public readonly record struct SourcesCitees(VersionRegle Premiere, VersionRegle? Deuxieme = null, VersionRegle? Troisieme = null)
{
    /// <summary>Each article once, the founding one first.</summary>
    public IReadOnlyList<string> Articles()
    {
        var articles = new List<string>(3) { Premiere.Article };
        Citer(articles, Deuxieme);
        Citer(articles, Troisieme);
        return articles;
    }

    /// <summary>« R. 4624-17 ; R. 4625-1 ».</summary>
    public override string ToString() => Deuxieme is null && Troisieme is null
        ? Premiere.Article
        : string.Join("\u00A0; ", Articles());

    /// <summary>The versions cited, for who wants their ids and dates.</summary>
    public IEnumerable<VersionRegle> Versions()
    {
        yield return Premiere;
        if (Deuxieme is not null)
        {
            yield return Deuxieme;
        }

        if (Troisieme is not null)
        {
            yield return Troisieme;
        }
    }

    /// <summary>The mark of the least proven of the rules cited.</summary>
    internal Preuve MoinsProuvee()
    {
        var preuve = Premiere.Preuve;
        if (Deuxieme is not null && Deuxieme.Preuve > preuve)
        {
            preuve = Deuxieme.Preuve;
        }

        return Troisieme is not null && Troisieme.Preuve > preuve ? Troisieme.Preuve : preuve;
    }

    private static void Citer(List<string> articles, VersionRegle? version)
    {
        if (version is not null && !articles.Contains(version.Article))
        {
            articles.Add(version.Article);
        }
    }
}
