using Socle.Noyau;

namespace Socle.Travailleurs.Import;

/// <summary>Who a row speaks of: someone known for sure, someone new, or a doubt that a person must lift.</summary>
internal readonly record struct QuiEstCe(PersonneConnue? Connue, IReadOnlyList<Candidat> Candidats, string? Doute)
{
    public static QuiEstCe Nouvelle => new(null, [], null);

    public bool Douteux => Doute is not null;
}

internal static class TrouverPersonne
{
    private const int CandidatsAuPlus = 3;

    public static QuiEstCe Chercher(PersonneDeclaree lue, Id<Adherents.Entreprises.Entreprise> entreprise, IndexPersonnes personnes)
    {
        if (personnes.DeNir(lue.Nir) is { } memeNir)
        {
            return MemeIdentite(lue.Comparee, memeNir.Comparee) || (lue.Avant is { } dite && MemeIdentite(Avant(lue, dite), memeNir.Comparee))
                ? new(memeNir, [], null)
                : Douter([(memeNir, "Même numéro de sécurité sociale, mais un autre nom ou une autre date de naissance.")]);
        }
        if (personnes.DeNtt(lue.Ntt) is { } memeNtt)
        {
            return new(memeNtt, [], null);
        }
        if (lue.Avant is { } ancienne && Ancienne(lue, ancienne, personnes) is { } changee)
        {
            return new(changee, [], null);
        }
        var ressemblants = personnes.Ressemblants(lue.Comparee);
        var surs = ressemblants.Where(r => r.Ressemblance.Motif == MotifRessemblance.MemesNomsMemeNaissance
            && r.Personne.TravaillePour(entreprise) && !DeuxNumeros(lue, r.Personne)).ToList();
        return surs.Count == 1
            ? new(surs[0].Personne, [], null)
            : ressemblants.Count == 0 ? QuiEstCe.Nouvelle : Douter([.. ressemblants.Select(r => (r.Personne, Phrase(r.Ressemblance, lue, r.Personne)))]);
    }

    /// <summary>The same number and the same person, however many of its first names were written.</summary>
    private static bool MemeIdentite(PersonneComparee a, PersonneComparee b) =>
        a.Naissance == b.Naissance && (a.Nom == b.Nom || a.Nom == b.NomUsage || (a.NomUsage.Length > 0 && (a.NomUsage == b.Nom || a.NomUsage == b.NomUsage)))
        && (Commence(a.Prenoms, b.Prenoms) || Commence(b.Prenoms, a.Prenoms));

    private static bool Commence(string long_, string court) => long_ == court || long_.StartsWith(court + " ", StringComparison.Ordinal);

    /// <summary>The DSN says what the identity was: the person is found under it.</summary>
    private static PersonneConnue? Ancienne(PersonneDeclaree lue, IdentiteAncienne ancienne, IndexPersonnes personnes)
    {
        if (personnes.DeNir(ancienne.Nir) is { } parNir)
        {
            return parNir;
        }
        var memes = personnes.Ressemblants(Avant(lue, ancienne)).Where(r => r.Ressemblance.Motif <= MotifRessemblance.MemesNomsMemeNaissance).ToList();
        return memes.Count == 1 ? memes[0].Personne : null;
    }

    private static PersonneComparee Avant(PersonneDeclaree lue, IdentiteAncienne ancienne) =>
        new(ancienne.Nom ?? lue.Nom, ancienne.Prenoms ?? lue.Prenoms, ancienne.Naissance ?? lue.Naissance, lue.Nir is null ? null : Nir.Relire(lue.Nir));

    private static bool DeuxNumeros(PersonneDeclaree lue, PersonneConnue connue) => lue.Nir is { } nir && connue.Travailleur.Nir is { } autre
        && nir != autre && !Nir.Relire(nir).EstProvisoire && !Nir.Relire(autre).EstProvisoire;

    private static string Phrase(Ressemblance ressemblance, PersonneDeclaree lue, PersonneConnue connue) =>
        DeuxNumeros(lue, connue) ? ressemblance.Phrase.TrimEnd('.') + ", mais deux numéros de sécurité sociale différents." : ressemblance.Phrase;

    private static QuiEstCe Douter(IReadOnlyList<(PersonneConnue Personne, string Phrase)> trouves) => new(null,
        [.. trouves.Take(CandidatsAuPlus).Select(t => new Candidat(t.Personne.Travailleur.Id, t.Phrase, t.Personne.Ligne))], trouves[0].Phrase);
}
