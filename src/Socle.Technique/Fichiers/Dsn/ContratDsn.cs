using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>S21.G00.40 and what hangs from it.</summary>
public sealed record ContratDsn(BlocDsn Bloc)
{
    public int Ligne => Bloc.Ligne;

    public Resultat<DateOnly?> Debut => Bloc.Date("001");

    public Resultat<CodePcs?> Pcs => Bloc.Lire("004", CodePcs.Lire);

    public string? Emploi => Bloc["006"];

    /// <summary>01 permanent, 02 fixed term, 03 temporary agency, 29 placement…</summary>
    public string? Nature => Bloc["007"];

    public string? Numero => Bloc["009"];

    public Resultat<DateOnly?> FinPrevue => Bloc.Date("010");

    public string? Quotite => Bloc["013"];

    /// <summary>10 full time, 20 part time.</summary>
    public string? Modalite => Bloc["014"];

    public string? Lieu => Bloc["019"];

    public string? EmployeursMultiples => Bloc["037"];

    public string? CodeRisque => Bloc["040"];

    public string? EtablissementUtilisateur => Bloc["046"];

    public string? Boeth => Bloc["072"];

    public IEnumerable<ChangementContratDsn> Changements => Bloc.EnfantsDe(CodesDsn.ChangementContrat).Select(b => new ChangementContratDsn(b));

    public IEnumerable<ArretDsn> Arrets => Bloc.EnfantsDe(CodesDsn.Arret).Select(b => new ArretDsn(b));

    public IEnumerable<FinDeContratDsn> Fins => Bloc.EnfantsDe(CodesDsn.FinDeContrat).Select(b => new FinDeContratDsn(b));

    public IEnumerable<BlocDsn> AutresSuspensions => Bloc.EnfantsDe(CodesDsn.AutreSuspension);
}

/// <summary>S21.G00.41: what the contract was before.</summary>
public sealed record ChangementContratDsn(BlocDsn Bloc)
{
    public Resultat<DateOnly?> Date => Bloc.Date("001");

    public Resultat<Siret?> AncienSiret => Bloc.Lire("012", Siret.Lire);

    public string? AncienNumero => Bloc["014"];

    public Resultat<DateOnly?> AncienDebut => Bloc.Date("021");

    public Resultat<DateOnly?> Profondeur => Bloc.Date("028");
}

/// <summary>S21.G00.60: a leave for health, birth or loss. Motif 99 cancels one declared before.</summary>
public sealed record ArretDsn(BlocDsn Bloc)
{
    public int Ligne => Bloc.Ligne;

    public string? Motif => Bloc["001"];

    public bool EstAnnulation => Motif == "99";

    public Resultat<DateOnly?> DernierJourTravaille => Bloc.Date("002");

    public Resultat<DateOnly?> FinPrevue => Bloc.Date("003");

    public Resultat<DateOnly?> Reprise => Bloc.Date("010");

    public string? MotifDeReprise => Bloc["011"];

    public Resultat<DateOnly?> DateAccident => Bloc.Date("012");
}

/// <summary>S21.G00.62.</summary>
public sealed record FinDeContratDsn(BlocDsn Bloc)
{
    public Resultat<DateOnly?> Date => Bloc.Date("001");

    public string? Motif => Bloc["002"];

    public bool EstAnnulation => Motif == "099";
}
