using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>S20.G00.05: 01 monthly, 04 sick leave, 05 return, 07 end of contract, 08 first one, 09 substitute.</summary>
public sealed record DeclarationDsn(BlocDsn Bloc)
{
    public string? Nature => Bloc["001"];

    public string? Type => Bloc["002"];

    public Resultat<DateOnly?> MoisPrincipal => Bloc.Date("005");
}

/// <summary>S21.G00.06.</summary>
public sealed record EntrepriseDsn(BlocDsn Bloc, DeclarationDsn Declaration)
{
    public Resultat<Siren?> Siren => Bloc.Lire("001", Noyau.Siren.Lire);

    public string? NicDuSiege => Bloc["002"];

    public Resultat<CodeNaf?> Apen => Bloc.Lire("003", CodeNaf.Lire);
}

/// <summary>S21.G00.11, the establishment that employs.</summary>
public sealed record EtablissementDsn(BlocDsn Bloc, EntrepriseDsn Entreprise)
{
    /// <summary>SIREN of the company and NIC of the establishment.</summary>
    public Resultat<Siret?> Siret => Bloc.Lire("001", nic => Entreprise.Bloc["001"] is { } siren
        ? Noyau.Siret.Lire(siren + nic)
        : new Refus("dsn.siren", "Le SIREN de l’entreprise (S21.G00.06.001) manque au-dessus de cet établissement."));

    public Resultat<CodeNaf?> Apet => Bloc.Lire("002", CodeNaf.Lire);

    public string? Effectif => Bloc["008"];

    public string? Idcc => Bloc["022"];

    public IEnumerable<BlocDsn> LieuxDeTravail => Bloc.EnfantsDe(CodesDsn.LieuDeTravail);
}
