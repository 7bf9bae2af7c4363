namespace Socle.Technique.Fichiers;

/// <summary>The branch being built: the last block of each kind, and the worker that is not finished yet.</summary>
internal sealed class ArbreDsn
{
    private readonly Dictionary<string, BlocDsn> _derniers = new(StringComparer.Ordinal);
    private DeclarationDsn? _declaration;
    private EntrepriseDsn? _entreprise;
    private EtablissementDsn? _etablissement;
    private IndividuDsn? _individu;
    private BlocDsn? _courant;
    private string? _orphelin;

    public int RubriquesDeLIndividu { get; private set; }

    public BlocDsn? Total => _derniers.GetValueOrDefault(CodesDsn.Total);

    /// <summary>Takes a line in; gives the worker that this line ends, if any.</summary>
    public IndividuDsn? Ajouter(in LigneDsn ligne, int numero, out bool orphelin)
    {
        orphelin = false;
        RubriquesDeLIndividu++;
        if (!CodesDsn.Parents.TryGetValue(ligne.Bloc, out var parent))
        {
            // A kind we do not read: what comes next in a kind we read begins anew.
            _courant = null;
            return null;
        }
        var fini = CommenceUnBloc(ligne) ? Commencer(ligne.Bloc, parent, numero, out orphelin) : null;
        _courant?.Ajouter(new RubriqueDsn(ligne.Numero, ligne.Valeur, numero));
        return fini;
    }

    public IndividuDsn? Terminer()
    {
        var fini = _individu;
        _individu = null;
        return fini;
    }

    /// <summary>Numbers grow within a block: one that does not opens another of the same kind.</summary>
    private bool CommenceUnBloc(in LigneDsn ligne) => _courant is null
        ? _orphelin != ligne.Bloc
        : _courant.Code != ligne.Bloc || string.CompareOrdinal(ligne.Numero, _courant.DernierNumero) <= 0;

    private IndividuDsn? Commencer(string code, string? codeDuParent, int ligne, out bool orphelin)
    {
        var parent = codeDuParent is null ? null : _derniers.GetValueOrDefault(codeDuParent);
        orphelin = codeDuParent is not null && parent is null;
        _orphelin = orphelin ? code : null;
        _courant = orphelin ? null : new BlocDsn(code, ligne, parent);
        if (_courant is null)
        {
            return null;
        }
        if (code != CodesDsn.Individu)
        {
            // Workers are handed over one by one: an establishment that kept them would hold the whole file.
            parent?.Ajouter(_courant);
        }
        Oublier(code);
        _derniers[code] = _courant;
        return Situer(_courant);
    }

    /// <summary>What hung from the former block of this kind cannot receive children any more.</summary>
    private void Oublier(string code)
    {
        foreach (var (enfant, parent) in CodesDsn.Parents)
        {
            if (parent == code && _derniers.Remove(enfant))
            {
                Oublier(enfant);
            }
        }
    }

    private IndividuDsn? Situer(BlocDsn bloc)
    {
        switch (bloc.Code)
        {
            case CodesDsn.Declaration:
                _declaration = new(bloc);
                return Terminer();
            case CodesDsn.Entreprise:
                _entreprise = new(bloc, _declaration!);
                return Terminer();
            case CodesDsn.Etablissement:
                _etablissement = new(bloc, _entreprise!);
                return Terminer();
            case CodesDsn.Individu:
                var fini = Terminer();
                _individu = new(bloc, _etablissement!);
                RubriquesDeLIndividu = 0;
                return fini;
            default:
                return bloc.Code == CodesDsn.Total ? Terminer() : null;
        }
    }
}
