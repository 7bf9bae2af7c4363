using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>S21.G00.30 and all that hangs from it: one worker of one establishment in one declaration.</summary>
public sealed record IndividuDsn(BlocDsn Bloc, EtablissementDsn Etablissement)
{
    public int Ligne => Bloc.Ligne;

    public Resultat<Nir?> Nir => Bloc.Lire("001", Noyau.Nir.Lire);

    /// <summary>The temporary technical number, when there is no NIR yet.</summary>
    public string? Ntt => Bloc["020"];

    public string? Nom => Bloc["002"];

    public string? NomUsage => Bloc["003"];

    public string? Prenoms => Bloc["004"];

    public Sexe? Sexe => Bloc["005"] switch { "01" => Noyau.Sexe.Masculin, "02" => Noyau.Sexe.Feminin, _ => null };

    public Resultat<DateOnly?> Naissance => Bloc.Date("006");

    public string? LieuDeNaissance => Bloc["007"];

    public string? DepartementDeNaissance => Bloc["014"];

    public string? PaysDeNaissance => Bloc["015"];

    public Resultat<AdresseMail?> Mail => Bloc.Lire("018", AdresseMail.Lire);

    public string? Matricule => Bloc["019"];

    public IEnumerable<ChangementIndividuDsn> Changements => Bloc.EnfantsDe(CodesDsn.ChangementIndividu).Select(b => new ChangementIndividuDsn(b));

    public IEnumerable<PenibiliteDsn> Penibilites => Bloc.EnfantsDe(CodesDsn.Penibilite).Select(b => new PenibiliteDsn(b));

    public IEnumerable<ContratDsn> Contrats => Bloc.EnfantsDe(CodesDsn.Contrat).Select(b => new ContratDsn(b));
}

/// <summary>S21.G00.31: what the identity was before.</summary>
public sealed record ChangementIndividuDsn(BlocDsn Bloc)
{
    public Resultat<DateOnly?> Date => Bloc.Date("001");

    public Resultat<Nir?> AncienNir => Bloc.Lire("008", Nir.Lire);

    public string? AncienNom => Bloc["009"];

    public string? AnciensPrenoms => Bloc["010"];

    public Resultat<DateOnly?> AncienneNaissance => Bloc.Date("011");
}

/// <summary>S21.G00.34: an exposure of the C2P account (05 hyperbaric, 06 temperatures, 07 noise, 08 night, 09 shifts, 10 repetitive).</summary>
public sealed record PenibiliteDsn(BlocDsn Bloc)
{
    public string? Facteur => Bloc["001"];

    public string? NumeroDeContrat => Bloc["002"];

    public string? Annee => Bloc["003"];
}
